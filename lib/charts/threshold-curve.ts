import type { ReplaySide } from '../contracts/replay'
import { OUTCOME_CLASSES } from '../domain/replay/outcome-class'
import { replayFigures } from '../domain/replay/replay-figures'
import { niceAxis, type ValueAxis } from './nice-axis'

export type CurvePanel = {
  key: 'volume' | 'precision' | 'recall'
  title: string
  axis: ValueAxis
  /** By threshold; null where it cannot be said. */
  values: (number | null)[]
  /** The same under what is in force, in grey. */
  before: (number | null)[] | null
  /** From no unknown one to every unknown one. */
  band: ([number, number] | null)[] | null
}

export type ThresholdCurve = { highest: number; panels: CurvePanel[] }

/** Fewer than so many say nothing worth a line. */
const FEW = 10

/** Volume, precision and recall of wins by threshold, each on a scale of its own, one above the other. */
export function prepareThresholdCurve(
  draft: ReplaySide,
  inForce: ReplaySide | null,
  weeks: number,
  wins: number,
): ThresholdCurve {
  const own = figuresOf(draft, weeks, wins)
  const before = inForce && figuresOf(inForce, weeks, wins)
  const volume = own.map(each => each.mqlsPerWeek)
  const precision = own.map(each => (each.coverage.numerator < FEW ? null : each.sqlRate.value))
  const band = own.map((each, i) =>
    precision[i] === null || each.sqlBounds === null
      ? null
      : ([each.sqlBounds[0], each.sqlBounds[1]] satisfies [number, number]),
  )
  const highestRate = Math.max(0, ...precision.map(each => each ?? 0))
  return {
    highest: own.length - 1,
    panels: [
      {
        key: 'volume',
        title: 'MQLs a week',
        axis: niceAxis(volumeTop(volume, before?.map(each => each.mqlsPerWeek) ?? []), undefined, 3),
        values: volume,
        before: before?.map(each => each.mqlsPerWeek) ?? null,
        band: null,
      },
      {
        key: 'precision',
        title: 'Became SQL, of those handed over',
        axis: niceAxis(Math.min(1, highestRate * 1.25), 1, 3),
        values: precision,
        before: before?.map(each => (each.coverage.numerator < FEW ? null : each.sqlRate.value)) ?? null,
        band,
      },
      {
        key: 'recall',
        title: 'Real wins it brings to sales',
        axis: { top: 1, ticks: [0, 0.5, 1] },
        values: own.map(each => each.recall.value),
        before: before?.map(each => each.recall.value) ?? null,
        band: null,
      },
    ],
  }
}

function figuresOf({ curve }: ReplaySide, weeks: number, wins: number) {
  return curve.caught_wins.map((caughtWins, threshold) =>
    replayFigures(
      {
        byClass: OUTCOME_CLASSES.map(name => curve.by_class[name]?.[threshold] ?? 0),
        wonMinor: (curve.won_amount[threshold] ?? 0) * 100,
        caughtWins,
      },
      weeks,
      wins,
    ),
  )
}

const volumeTop = (own: readonly number[], before: readonly number[]) => Math.max(0, ...own, ...before)
