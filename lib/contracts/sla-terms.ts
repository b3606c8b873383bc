import { z } from 'zod'
import { type SlaCalendar, WEEKDAYS } from '@/lib/domain/sla/calendar'
import { calendarProblems } from '@/lib/domain/sla/calendar-problems'
import { ESCALATION_AUDIENCES, type SlaTerms, TERM_UNITS, type Term } from '@/lib/domain/sla/terms'

const MAX_MINUTES = 60 * 24 * 90

const id = z
  .string()
  .regex(/^[\w-]{1,64}$/, 'must be letters, digits, - or _, at most 64; choose a shorter id.')
const name = z.string().trim().min(1, 'is empty; give it a name.').max(120)
const range = z.strictObject({ from: z.string(), to: z.string() })
const dated = z.strictObject({ date: z.string(), name: z.string().max(120).nullable().default(null) })

export const calendarDocument = z
  .strictObject({
    id,
    name,
    time_zone: z.string(),
    weekly: z.partialRecord(z.enum(WEEKDAYS), z.array(range).max(12)),
    holidays: z.array(dated).max(500).default([]),
    exceptions: z
      .array(dated.extend({ ranges: z.array(range).max(12) }))
      .max(500)
      .default([]),
  })
  .superRefine((document, context) => {
    for (const { path, message } of calendarProblems(calendarFrom(document)))
      context.addIssue({
        code: 'custom',
        path: path.map(key => (key === 'timeZone' ? 'time_zone' : key)),
        message,
      })
  })
export type CalendarDocument = z.infer<typeof calendarDocument>

const term = {
  amount: z.number().positive('must be more than 0.').max(10_000),
  unit: z.enum(TERM_UNITS),
  calendar: id.nullable().default(null),
}
const termDocument = z.strictObject(term)

/** The SLA part of an agreement on the wire: calendars, and what sales promises within them. */
export const slaDocument = z
  .strictObject({
    calendars: z.array(calendarDocument).max(20).default([]),
    first_touch: z
      .array(
        z.strictObject({
          id,
          route: z.string().min(1).max(64),
          segment: z.string().min(1).max(200).nullable().default(null),
          ...term,
        }),
      )
      .max(100),
    disposition: termDocument.nullable().default(null),
    attempts: z.int().min(1).max(50).nullable().default(null),
    reminders_before_minutes: z.array(z.int().min(1).max(MAX_MINUTES)).max(5).default([]),
    escalations: z
      .array(
        z.strictObject({
          after_minutes: z.int().min(0).max(MAX_MINUTES),
          audience: z.enum(ESCALATION_AUDIENCES),
        }),
      )
      .max(10)
      .default([]),
    deemed_accepted_after: termDocument.nullable().default(null),
    answer_rejections: termDocument.nullable().default(null),
  })
  .superRefine((document, context) => {
    const known = new Set(document.calendars.map(calendar => calendar.id))
    const check = (asked: z.infer<typeof termDocument> | null, path: (string | number)[]) => {
      if (!asked || asked.unit === 'clock_hours') return
      if (asked.calendar === null || !known.has(asked.calendar))
        context.addIssue({
          code: 'custom',
          path: [...path, 'calendar'],
          message: 'counts business time, which needs one of the calendars; choose one.',
        })
    }
    document.first_touch.forEach((each, i) => {
      check(each, ['first_touch', i])
    })
    check(document.disposition, ['disposition'])
    check(document.deemed_accepted_after, ['deemed_accepted_after'])
    check(document.answer_rejections, ['answer_rejections'])
  })
export type SlaDocument = z.infer<typeof slaDocument>

/** The domain's value of a document that has been parsed. */
export function slaTermsFrom(document: SlaDocument): SlaTerms {
  return {
    calendars: document.calendars.map(each => ({ id: each.id, name: each.name, ...calendarFrom(each) })),
    firstTouch: document.first_touch.map(({ id, route, segment, ...rest }) => ({
      id,
      route,
      segment,
      ...termFrom(rest),
    })),
    disposition: document.disposition && termFrom(document.disposition),
    attempts: document.attempts,
    remindersBeforeMinutes: document.reminders_before_minutes,
    escalations: document.escalations.map(each => ({
      afterMinutes: each.after_minutes,
      audience: each.audience,
    })),
    deemedAcceptedAfter: document.deemed_accepted_after && termFrom(document.deemed_accepted_after),
    answerRejections: document.answer_rejections && termFrom(document.answer_rejections),
  }
}

/** The document that says the same as the domain's value. */
export function slaDocumentFrom(terms: SlaTerms): SlaDocument {
  const wireTerm = ({ amount, unit, calendarId }: Term) => ({ amount, unit, calendar: calendarId })
  return {
    calendars: terms.calendars.map(({ id, name, timeZone, weekly, holidays, exceptions }) => ({
      ...{ id, name, time_zone: timeZone },
      weekly: Object.fromEntries(
        WEEKDAYS.flatMap(day => (weekly[day] ? [[day, weekly[day].map(each => ({ ...each }))]] : [])),
      ),
      holidays: holidays.map(each => ({ ...each })),
      exceptions: exceptions.map(({ ranges, ...each }) => ({
        ...each,
        ranges: ranges.map(span => ({ ...span })),
      })),
    })),
    first_touch: terms.firstTouch.map(({ id: termId, route, segment, ...rest }) => ({
      ...{ id: termId, route, segment },
      ...wireTerm(rest),
    })),
    disposition: terms.disposition && wireTerm(terms.disposition),
    attempts: terms.attempts,
    reminders_before_minutes: [...terms.remindersBeforeMinutes],
    escalations: terms.escalations.map(({ afterMinutes, audience }) => ({
      after_minutes: afterMinutes,
      audience,
    })),
    deemed_accepted_after: terms.deemedAcceptedAfter && wireTerm(terms.deemedAcceptedAfter),
    answer_rejections: terms.answerRejections && wireTerm(terms.answerRejections),
  }
}

const termFrom = ({ amount, unit, calendar }: z.infer<typeof termDocument>): Term => ({
  amount,
  unit,
  calendarId: unit === 'clock_hours' ? null : calendar,
})

type CalendarFields = Omit<CalendarDocument, 'id' | 'name'>
function calendarFrom({ time_zone, weekly, holidays, exceptions }: CalendarFields): SlaCalendar {
  return { timeZone: time_zone, weekly, holidays, exceptions }
}
