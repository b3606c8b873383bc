import type { Frame, Rounding } from './frame'
import { ageOf, daysFrom, holds, isBy, isFrom } from './holds'
import { type Dimension, TIME_DIMENSIONS, type TimeDimension, type ValueDimension } from './ids'
import type { Measured, Plan } from './plan'
import type { Row } from './row'
import type { Cell, Tally } from './tally'

/** A row as a plan takes it: its class, and its place; without a bucket it belongs to no period. */
type Taken = { row: Row; name: string; bucket: string | null }

/** Counts rows by a plan, one by one: the oracle that the SQL interpreter is held against. */
export function foldTally(rows: readonly Row[], plan: Plan, frame: Frame): Tally {
  const taken = rows.filter(row => isLetIn(row, frame)).flatMap(row => take(row, plan, frame))
  const grouped = Map.groupBy(taken, each => JSON.stringify(keyOf(each, frame)))
  const groups = [...grouped].flatMap(([key, members]) => {
    const values: (string | null)[] = JSON.parse(key)
    const known = values.filter(value => value !== null)
    return known.length < values.length ? [] : [{ key: known, cell: cellOf(members, plan, frame) }]
  })
  return { total: cellOf(taken, plan, frame), groups: frame.dimensions.length > 0 ? groups : [] }
}

function isLetIn(row: Row, { filters }: Frame): boolean {
  // Object.entries forgets which keys there are; Filters has no others.
  return Object.entries(filters).every(([name, values]) =>
    values.includes(row.groups[name as ValueDimension] ?? ''),
  )
}

function take(row: Row, plan: Plan, frame: Frame): Taken[] {
  const clock = plan.clock === 'due' ? row.due : (row.moments[plan.clock] ?? null)
  const isDated = clock !== null && (plan.clock === 'due' || isBy(clock, frame.asOf))
  if (!isDated && !frame.countsBeyond) return []
  const rule = (isDated ? plan.rules : plan.beyond).find(each => holds(each.when, row, frame))
  if (rule === undefined) return []
  if (!isDated) return [{ row, name: rule.name, bucket: null }]
  const { from, to } = frame.range
  if (from !== null && !isFrom(clock, from)) return []
  if (to !== null && isFrom(clock, to)) return []
  const bucket = frame.buckets?.find(each => isFrom(clock, each.from) && !isFrom(clock, each.to))
  return [{ row, name: rule.name, bucket: bucket?.label ?? null }]
}

function keyOf({ row, bucket }: Taken, { dimensions }: Frame): (string | null)[] {
  return dimensions.map(dimension => {
    if (isTime(dimension)) return bucket
    return dimension === 'stage' ? '' : (row.groups[dimension] ?? '')
  })
}

const isTime = (dimension: Dimension): dimension is TimeDimension =>
  TIME_DIMENSIONS.some(time => time === dimension)

function cellOf(members: readonly Taken[], plan: Plan, frame: Frame): Cell {
  const counts: Record<string, number> = {}
  for (const { name } of members) counts[name] = (counts[name] ?? 0) + 1
  const values: Record<string, [number, number][]> = {}
  for (const [name, measured] of Object.entries(plan.measured ?? {})) {
    const rows = members.filter(each => each.name === name).map(each => each.row)
    values[name] =
      measured === 'amount'
        ? weigh(
            rows.map(row => row.amountMinor ?? 0),
            null,
          )
        : weigh(
            rows.map(row => daysOf(row, measured, frame)),
            frame.rounding,
          )
  }
  return { counts, values, repeated: repeatedOf(members, plan) }
}

function daysOf(row: Row, { from, to }: Exclude<Measured, 'amount'>, frame: Frame): number | null {
  if (to !== 'as_of') return daysFrom(row, from, to, frame)
  const start = row.moments[from]
  return start ? ageOf(start, frame) : null
}

function weigh(values: readonly (number | null)[], rounding: Rounding | null): [number, number][] {
  const counts = new Map<number, number>()
  for (const exact of values) {
    if (exact === null) continue
    const value = rounding === null ? exact : roundedUp(exact, rounding)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => a - b)
}

/** A time rounded up to its step, so that a value within so many whole hours stays within them. */
function roundedUp(day: number, rounding: Rounding): number {
  const { perDay } = rounding.find(step => day <= step.upTo) ?? { perDay: 1 }
  return Math.ceil(day * perDay) / perDay
}

function repeatedOf(members: readonly Taken[], { countsLeads, parts }: Plan): number {
  if (!countsLeads) return 0
  const counted = members.filter(each => parts.n?.includes(each.name))
  return counted.length - new Set(counted.map(each => each.row.leadId)).size
}
