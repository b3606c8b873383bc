import { dayOf } from '../handoff/moment'
import { periodOf } from '../time/calendar-period'
import type { PastCase } from './past-case'

export type DatedCase = PastCase & { mql: NonNullable<PastCase['mql']>; isWon: boolean }

/** Handoffs of the quarters before one, and of that quarter and those after it; each in order of time. */
export type QuarterSplit = { from: string; label: string; earlier: DatedCase[]; later: DatedCase[] }

const DAY_MS = 86_400_000
/** The share of handoffs that is learned from, as near as whole quarters come to it. */
const LEARNED_FROM = 0.7

/**
 * Divides handoffs at the start of a quarter, so that what is learned from the earlier is checked on the later
 * (METRICS section 8): what is known of the future never tells about the past. Null: they lie in one quarter.
 */
export function splitQuarters(
  cases: readonly PastCase[],
  timeZone: string,
  fiscalYearStartMonth: number,
): QuarterSplit | null {
  const dated = cases
    .flatMap(({ mql, isWon, ...rest }) => (mql === null || isWon === null ? [] : [{ ...rest, mql, isWon }]))
    .toSorted((a, b) => a.mql.ms - b.mql.ms || (a.id < b.id ? -1 : 1))
  const quarters = Map.groupBy(dated, ({ mql }) => {
    const day = new Date(dayOf(mql, timeZone) * DAY_MS).toISOString().slice(0, 10)
    return periodOf(day, 'quarter', fiscalYearStartMonth).start
  })
  const starts = [...quarters.keys()].sort()
  let chosen: { at: number; before: number } | null = null
  let before = 0
  for (const [at, start] of starts.entries()) {
    const isNearer = (than: number) => miss(before, dated.length) < miss(than, dated.length)
    if (at > 0 && (chosen === null || isNearer(chosen.before))) chosen = { at, before }
    before += quarters.get(start)?.length ?? 0
  }
  const from = starts[chosen?.at ?? -1]
  if (chosen === null || from === undefined) return null
  const { label } = periodOf(from, 'quarter', fiscalYearStartMonth)
  return { from, label, earlier: dated.slice(0, chosen.before), later: dated.slice(chosen.before) }
}

const miss = (before: number, all: number) => Math.abs(before / all - LEARNED_FROM)
