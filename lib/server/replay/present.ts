import 'server-only'
import type { ReplayGroup, ReplaySide } from '@/lib/contracts/replay'
import { viewFigures } from '@/lib/contracts/view-figures'
import { OUTCOME_CLASSES } from '@/lib/domain/replay/outcome-class'
import type { LeadGroup, SideAnswer } from '@/lib/domain/replay/shard-answer'
import type { LeadName } from './name-leads'
import { dateOf } from './window-of'

export type Presenting = {
  weeks: number
  wins: number
  months: readonly string[]
  /** Null: this role sees no single leads. */
  names: ReadonlyMap<string, LeadName> | null
}

const rejectionsOf = (reasons: Readonly<Record<string, number>>) =>
  Object.entries(reasons)
    .map(([reason, n]) => ({ reason, n }))
    .sort((a, b) => b.n - a.n || (a.reason < b.reason ? -1 : 1))

export function presentGroup({ tally, leads }: LeadGroup, presenting: Presenting): ReplayGroup {
  const { names } = presenting
  const named = names === null ? [] : leads
  return {
    figures: viewFigures(tally, presenting.weeks, presenting.wins),
    rejections: rejectionsOf(tally.reasons),
    leads: named.map(({ lead, day, reached, wonMinor }) => ({
      lead_id: lead,
      name: names?.get(lead)?.name ?? null,
      company: names?.get(lead)?.company ?? null,
      day: day === null ? null : dateOf(day),
      outcome: OUTCOME_CLASSES[reached] ?? 'never_handed_over',
      amount: wonMinor === null ? null : wonMinor / 100,
    })),
  }
}

export function presentSide(
  side: SideAnswer,
  of: { version: number | null; title: string | null },
  presenting: Presenting,
): ReplaySide {
  const classes = OUTCOME_CLASSES.length
  const thresholds = Array.from(side.wonMinor.keys())
  const width = thresholds.length
  return {
    ...of,
    threshold: side.threshold,
    figures: viewFigures(side.point, presenting.weeks, presenting.wins),
    rejections: rejectionsOf(side.point.reasons),
    curve: {
      by_class: Object.fromEntries(
        OUTCOME_CLASSES.map((name, i) => [name, thresholds.map(t => side.curve[t * classes + i] ?? 0)]),
      ) as ReplaySide['curve']['by_class'],
      won_amount: Array.from(side.wonMinor, minor => minor / 100),
      caught_wins: Array.from(side.caughtWins),
    },
    months: presenting.months.map((month, i) => ({
      month,
      mqls: Array.from(side.months.subarray(i * width, (i + 1) * width)),
      sqls: Array.from(side.monthsSql.subarray(i * width, (i + 1) * width)),
    })),
    segments: Object.entries(side.segments)
      .map(([segment, byClass]) => ({ segment, by_class: byClass }))
      .sort((a, b) => (a.segment < b.segment ? -1 : 1)),
    missed_wins: presentGroup(side.missedWins, presenting),
  }
}
