import { Temporal } from 'temporal-polyfill'
import { dateIn, type Edge, edgeOfDay, edgeOfInstant, isDay, shiftDay } from './edge'

/** A reporting range: from its first cut, up to and without its last; null is open. */
export type Range = { from: Edge | null; to: Edge | null }

/** What a person asked for: days, both inside the range, or instants, the last one outside. */
export type Span = { from: string | null; to: string | null }

/** The range of a span in a reporting zone. */
export function rangeOf({ from, to }: Span, timeZone: string): Range {
  return {
    from:
      from === null
        ? null
        : isDay(from)
          ? edgeOfDay(from, timeZone)
          : edgeOfInstant(Date.parse(from), timeZone),
    to:
      to === null
        ? null
        : isDay(to)
          ? edgeOfDay(shiftDay(to, 1), timeZone)
          : edgeOfInstant(Date.parse(to), timeZone),
  }
}

/** The as-of cut: the last instant and the last date that may be read. A day is read to its end. */
export function asOfCut(asOf: string, timeZone: string): Edge {
  if (isDay(asOf)) {
    return { ms: edgeOfDay(shiftDay(asOf, 1), timeZone).ms - 1, dayMs: Date.parse(`${asOf}T00:00:00Z`) }
  }
  const ms = Date.parse(asOf)
  return { ms, dayMs: Date.parse(`${dateIn(ms, timeZone)}T00:00:00Z`) }
}

/**
 * The span to compare with: the same days a year before, or the stretch of equal length right before. Whole
 * months are followed by whole months, so that a quarter is compared with a quarter. Null unless both ends are days.
 */
export function spanBefore({ from, to }: Span, comparison: 'previous' | 'year_ago'): Span | null {
  if (from === null || to === null || !isDay(from) || !isDay(to)) return null
  const first = Temporal.PlainDate.from(from)
  const end = Temporal.PlainDate.from(to).add({ days: 1 })
  const months = first.day === 1 && end.day === 1
  const back =
    comparison === 'year_ago' ? { years: 1 } : first.until(end, { largestUnit: months ? 'months' : 'days' })
  const earlierEnd = comparison === 'year_ago' ? end.subtract(back) : first
  return { from: first.subtract(back).toString(), to: earlierEnd.subtract({ days: 1 }).toString() }
}
