import type { Weighted } from './rng'

/** How a handoff came about, in the words of the failure modes (METRICS.md section 10). */
export const MODES = ['healthy', 'form_fill', 'single_session', 'persona_mismatch', 'recycled'] as const
export type Mode = (typeof MODES)[number]

/** What becomes of a handoff: not touched, touched and left, turned away for a group of reasons, or as far as it gets. */
export const FATES = [
  'untouched',
  'undecided',
  'fit',
  'intent',
  'timing',
  'reach',
  'status',
  'process',
  'accepted',
  'sql',
  'open',
  'lost',
  'won',
] as const
export type Fate = (typeof FATES)[number]

export type PlanRow = {
  mode: Mode
  /** Handoffs per fate: whole numbers, kept exactly. */
  fates: Partial<Record<Fate, number>>
  /** How many of these are a lead's second handoff after new engagement. */
  repeats?: number
}

/** A stretch of time in which leads behave in one way. */
export type Chapter = {
  /** Weeks before the anchor's Monday, from (included) to (excluded). */
  weeks: readonly [from: number, to: number]
  plan: readonly PlanRow[]
  /** 1: even; above 1: volume grows towards the end. */
  ramp: number
  /** Share of touched handoffs whose first touch comes after it was due. */
  lateShare: number
  /** How many times the term a late touch takes, in the median. */
  lateness: number
  countries: Weighted<string>
  sources?: Weighted<string>
  /** Attributes are drawn without regard to what becomes of the lead. */
  isPureChance?: boolean
}

/** Handoffs a plan holds. */
export function planned(plan: readonly PlanRow[]): number {
  let total = 0
  for (const row of plan) for (const fate of FATES) total += row.fates[fate] ?? 0
  return total
}

/** The same plan for another number of handoffs: largest remainders, so that the sum is exact. */
export function scalePlan(plan: readonly PlanRow[], mqls: number): PlanRow[] {
  const factor = mqls / planned(plan)
  const cells = plan.flatMap((row, index) =>
    FATES.filter(fate => row.fates[fate]).map(fate => ({
      index,
      fate,
      exact: (row.fates[fate] ?? 0) * factor,
    })),
  )
  const left = mqls - cells.reduce((sum, cell) => sum + Math.floor(cell.exact), 0)
  const byRemainder = cells.toSorted((a, b) => (b.exact % 1) - (a.exact % 1))
  const extra = new Set(byRemainder.slice(0, left))
  return plan.map((row, index) => ({
    mode: row.mode,
    repeats: Math.round((row.repeats ?? 0) * factor),
    fates: Object.fromEntries(
      cells
        .filter(cell => cell.index === index)
        .map(cell => [cell.fate, Math.floor(cell.exact) + (extra.has(cell) ? 1 : 0)]),
    ),
  }))
}
