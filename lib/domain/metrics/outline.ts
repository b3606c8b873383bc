import { type CalendarPeriod, periodNamed } from '../time/calendar-period'
import { dateIn, type Edge, edgeOfDay } from '../time/edge'
import { asOfCut, type Range, rangeOf } from '../time/range'
import { BadQuestion } from './bad-question'
import type { Declaration } from './declaration'
import { type Dimension, type Form, type StageStay, VALUE_DIMENSIONS } from './ids'
import type { Plan } from './plan'
import { plansOf } from './plans-of'
import type { MetricQuery } from './query'
import { declarationOf } from './registry'
import type { MetricSetting } from './setting'

/** A question as far as it can be put without looking at any row. */
export type Outline = {
  query: MetricQuery
  setting: MetricSetting
  declaration: Declaration
  form: Form
  stage: StageStay
  timeZone: string
  asOf: Edge
  /** The as-of time as it is echoed. */
  asOfText: string
  range: Range
  isOpen: boolean
  plans: Readonly<Record<string, Plan>>
}

/** Reads a question: checks what it asks for against the declaration and turns days and names into cuts. */
export function outlineOf(query: MetricQuery, setting: MetricSetting, now: Date): Outline {
  const declaration = declarationOf(query.metric)
  requireDimensions(query, declaration)
  const form =
    query.form !== null && declaration.forms.includes(query.form) ? query.form : declaration.defaultForm
  const timeZone = query.timeZone ?? setting.timeZone
  const asOf = asOfCut(query.asOf ?? now.toISOString(), timeZone)
  const isOpen = query.from === null && query.to === null && query.within === null
  const stage = query.stage ?? 'mql'
  return {
    query,
    setting,
    declaration,
    form,
    stage,
    timeZone,
    asOf,
    asOfText: query.asOf ?? now.toISOString(),
    range: narrowed(rangeOf(query, timeZone), periodOfQuery(query, setting), timeZone),
    isOpen,
    plans: plansOf(declaration, { form, isOpen, stage, byStage: query.groupBy.includes('stage') }),
  }
}

function requireDimensions(
  { groupBy, filters, stage, metric }: MetricQuery,
  { dimensions }: Declaration,
): void {
  const known = (name: Dimension) => dimensions.includes(name)
  for (const name of groupBy) {
    if (!known(name)) throw new BadQuestion('group_by', `${metric} cannot be grouped by ${name}`)
  }
  for (const name of VALUE_DIMENSIONS) {
    if (filters[name] && !known(name)) throw new BadQuestion(name, `${metric} cannot be filtered by ${name}`)
  }
  if (stage !== null && !known('stage')) throw new BadQuestion('stage', `${metric} has no stage`)
}

function periodOfQuery(
  { within }: MetricQuery,
  { fiscalYearStartMonth }: MetricSetting,
): CalendarPeriod | null {
  if (within === null) return null
  const period = periodNamed(within.label, within.dimension, fiscalYearStartMonth)
  if (period === null)
    throw new BadQuestion(within.dimension, `there is no ${within.dimension} ${within.label}`)
  return period
}

function narrowed(range: Range, period: CalendarPeriod | null, timeZone: string): Range {
  if (range.from && range.to && range.from.ms >= range.to.ms) {
    throw new BadQuestion('to', 'the range ends before it begins')
  }
  if (period === null) return range
  const start = edgeOfDay(period.start, timeZone)
  const end = edgeOfDay(period.end, timeZone)
  return { from: later(range.from, start), to: earlier(range.to, end) }
}

export const later = (a: Edge | null, b: Edge): Edge => (a !== null && a.ms > b.ms ? a : b)
export const earlier = (a: Edge | null, b: Edge): Edge => (a !== null && a.ms < b.ms ? a : b)

/** Date of the as-of cut in the reporting zone. */
export const asOfDay = ({ asOf, timeZone }: { asOf: Edge; timeZone: string }): string =>
  dateIn(asOf.ms, timeZone)
