import { quantile } from '../../statistics/quantile'
import { dateIn, type Edge, edgeOfDay, shiftDay } from '../../time/edge'
import type { Subject } from '../declaration'
import { EXACT_ROWS } from '../frame'
import type { Outline } from '../outline'
import { conversionStages, extentPlans, typicalDays } from '../profile-questions'
import type { Profile } from '../setting'
import type { Stage } from '../stage'
import type { ColumnTable } from './column-table'
import { rowBlocks } from './row-blocks'
import { otherRows, rowsOfAll } from './row-mask'
import { notBefore, reachedBy, withBit, without } from './stage-masks'
import { isDate, stageView } from './stage-view'

const ANY_BIT = 0xffff

/** What has to be known of the rows before a question can be put in full; says exactly what `foldProfile` says. */
export function columnProfile(outline: Outline, tables: Readonly<Record<Subject, ColumnTable>>): Profile {
  const { declaration } = outline
  const own = tables[declaration.subject]
  const winDays = declaration.horizon?.kind === 'own_time_to_close' ? winDaysOf(own, outline) : null
  const extents = extentPlans(outline).map(({ subject, clock }) => extentOf(tables[subject], clock, outline))
  const days = extents.flatMap(extent => extent ?? [])
  return {
    winDays,
    isLarge: own.count > EXACT_ROWS,
    firstDay: days.reduce<string | null>((a, { first }) => (a === null || first < a ? first : a), null),
    lastDay: days.reduce<string | null>((a, { last }) => (a === null || last > a ? last : a), null),
    hasDates: hasDates(own),
    recorded: recordedOf(own, outline, winDays),
  }
}

function hasDates(table: ColumnTable): boolean {
  const isDate = withBit(table.smalls('date_only'), ANY_BIT)
  for (const [, length] of rowBlocks(table, isDate)) if (length > 0) return true
  return false
}

function winDaysOf(table: ColumnTable, { asOf }: Outline): Profile['winDays'] {
  const won = stageView(table, 'won')
  const found: number[] = []
  for (const [rows, length] of rowBlocks(table, reachedBy(won, asOf))) {
    for (let i = 0; i < length; i++) {
      const days = won.days?.[rows[i] ?? 0] ?? Number.NaN
      if (!Number.isNaN(days)) found.push(days)
    }
  }
  const ascending = Float64Array.from(found).sort()
  const [median, p90] = [quantile(ascending, 0.5), quantile(ascending, 0.9)]
  return median === null || p90 === null ? null : { median, p90 }
}

type Extent = { first: string; last: string }

/** First and last day, in the reporting zone, on which the clock of any row stands; read up to the as-of cut. */
function extentOf(table: ColumnTable, clock: Stage | 'due', { asOf, timeZone }: Outline): Extent | null {
  const view = stageView(table, clock)
  const isRead = clock === 'due' ? otherRows(without(view.at)) : reachedBy(view, asOf)
  const spans = { instants: newSpan(), dates: newSpan() }
  for (const [rows, length] of rowBlocks(table, isRead)) {
    for (let i = 0; i < length; i++) {
      const row = rows[i] ?? 0
      const ms = view.at[row] ?? Number.NaN
      const span = isDate(view, row) ? spans.dates : spans.instants
      if (ms < span.first) span.first = ms
      if (ms > span.last) span.last = ms
    }
  }
  const days = [daysOf(spans.instants, timeZone), daysOf(spans.dates, 'UTC')].filter(each => each !== null)
  const [a, b = a] = days
  if (a === undefined || b === undefined) return null
  return { first: a.first < b.first ? a.first : b.first, last: a.last > b.last ? a.last : b.last }
}

type Span = { first: number; last: number }
const newSpan = (): Span => ({ first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY })

const daysOf = ({ first, last }: Span, zone: string): Extent | null =>
  first > last ? null : { first: dateIn(first, zone), last: dateIn(last, zone) }

function recordedOf(table: ColumnTable, outline: Outline, winDays: Profile['winDays']): Profile['recorded'] {
  const stages = conversionStages(outline.declaration)
  if (stages === null) return null
  const since = extentOf(table, stages.to, outline)?.first
  if (since === undefined) return null
  const before = shiftDay(since, -Math.ceil(typicalDays(outline, winDays)))
  return {
    since,
    startedBefore: rowsBefore(table, stages.from, edgeOfDay(before, outline.timeZone), outline),
  }
}

function rowsBefore(table: ColumnTable, stage: Stage, edge: Edge, { asOf }: Outline): number {
  const view = stageView(table, stage)
  const isEarlier = rowsOfAll([reachedBy(view, asOf), otherRows(notBefore(view, edge))])
  let n = 0
  for (const [, length] of rowBlocks(table, isEarlier)) n += length
  return n
}
