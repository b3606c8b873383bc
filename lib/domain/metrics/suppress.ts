import type { Answer } from './answer'
import { compared } from './comparison'
import type { ResultCell, Results, Warning } from './result'

/** Aggregates are shown to those who may not see rows from this many on. */
export const SMALLEST_CELL = 5

/** Blanks every cell that few enough rows stand behind to point at people; the group stays, the numbers go. */
export function suppress(results: Results): Results {
  // Each row keeps its own shape: only values are blanked, no key is added or taken away.
  return { ...results, rows: results.rows.map(row => (isSmall(row) ? blank(row) : row)) } as Results
}

function isSmall(row: ResultCell & { immature?: number | null }): boolean {
  const small = (n: number | null | undefined) => n != null && n > 0 && n < SMALLEST_CELL
  return small(row.n) || ((row.n ?? 0) === 0 && small(row.immature))
}

const KEPT = new Set(['group', 'lowN', 'verdict'])

function blank<Row extends ResultCell>(row: Row): Row {
  const blanked = Object.entries(row).map(([key, value]) => [key, KEPT.has(key) ? value : blankOf(value)])
  return { ...Object.fromEntries(blanked), lowN: true, reason: 'suppressed', excluded: {} }
}

function blankOf(value: unknown): unknown {
  if (Array.isArray(value))
    return value.some(each => typeof each === 'object') || value.length === 0 ? [] : null
  if (value === null || typeof value !== 'object') return null
  const isReadings = Object.values(value).every(each => each !== null && typeof each === 'object')
  return isReadings ? {} : Object.keys(value).includes('median') ? blankDistribution(value) : null
}

const blankDistribution = (value: object) => Object.fromEntries(Object.keys(value).map(key => [key, null]))

/** An answer with its small cells closed, and a warning where there were any. */
export function suppressed(answer: Answer): Answer {
  const results = suppress(answer.results)
  const closed = results.rows.filter(row => row.reason === 'suppressed').length
  const warnings = closed === 0 ? answer.warnings : [...answer.warnings, suppressionWarning(closed)]
  const { comparison } = answer
  if (comparison === null) return { ...answer, results, warnings }
  const { from, to } = comparison
  const earlier = { ...answer, results: suppress(comparison.results), query: { ...answer.query, from, to } }
  return compared({ ...answer, results, warnings }, earlier)
}

const suppressionWarning = (closed: number): Warning => ({
  code: 'suppressed',
  message: `${closed} ${closed === 1 ? 'group has' : 'groups have'} fewer than ${SMALLEST_CELL} members and ${closed === 1 ? 'is' : 'are'} not shown.`,
  n: closed,
})
