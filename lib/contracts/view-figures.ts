import { type FigureSource, replayFigures, type Share } from '@/lib/domain/replay/replay-figures'
import type { ReplayFiguresView } from './replay'

/** Figures of a replay as the API tells them; the page reads the curve by the same function. */
export function viewFigures(source: FigureSource, weeks: number, wins: number): ReplayFiguresView {
  const figures = replayFigures(source, weeks, wins)
  return {
    mqls: figures.mqls,
    mqls_per_week: figures.mqlsPerWeek,
    unknown: figures.unknown,
    pending: figures.pending,
    coverage: viewShare(figures.coverage),
    acceptance: viewShare(figures.acceptance),
    sql_rate: viewShare(figures.sqlRate),
    sql_bounds: figures.sqlBounds === null ? null : [figures.sqlBounds[0], figures.sqlBounds[1]],
    accepted: figures.accepted,
    rejected: figures.rejected,
    returned: figures.returned,
    sqls: figures.sqls,
    won: figures.won,
    won_amount: figures.wonMinor / 100,
    missed_wins: figures.missedWins,
    recall: viewShare(figures.recall),
  }
}

const viewShare = ({ numerator, denominator, value, interval }: Share): ReplayFiguresView['recall'] => ({
  ...{ numerator, denominator, value },
  interval: interval === null ? null : [interval[0], interval[1]],
})
