import { groupOf, type Loose, listOf } from './loose'
import { sayValue } from './say-value'

type FieldWords = (before: unknown, after: unknown) => string

const sayRanges = (ranges: unknown) =>
  listOf(ranges).length === 0
    ? 'closed'
    : listOf(ranges)
        .map(({ from, to }) => `${sayValue(from)}–${sayValue(to)}`)
        .join(', ')

const sayDated = (entry: Loose) =>
  [
    sayValue(entry.date),
    entry.name ? sayValue(entry.name) : null,
    entry.ranges ? sayRanges(entry.ranges) : null,
  ]
    .filter(part => part !== null)
    .join(' ')

/** Dates that came, went or changed. */
const dated =
  (noun: string): FieldWords =>
  (before, after) => {
    const old = listOf(before).map(sayDated)
    const now = listOf(after).map(sayDated)
    const gone = old.filter(each => !now.includes(each))
    const fresh = now.filter(each => !old.includes(each))
    const parts = [
      fresh.length > 0 ? `new ${noun} ${fresh.join(', ')}` : null,
      gone.length > 0 ? `${noun} removed: ${gone.join(', ')}` : null,
    ].filter(part => part !== null)
    return parts.length > 0 ? parts.join('; ') : `${noun}s in another order`
  }

const weekly: FieldWords = (before, after) => {
  const [old, now] = [groupOf(before), groupOf(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter(day => sayRanges(old[day]) !== sayRanges(now[day]))
    .map(day => `${day} ${sayRanges(old[day])} → ${sayRanges(now[day])}`)
    .join('; ')
}

/** How the hours and days of a calendar are spoken of. */
export const diffCalendarFields: Readonly<Record<string, FieldWords>> = {
  weekly,
  holidays: dated('holiday'),
  exceptions: dated('exception'),
}
