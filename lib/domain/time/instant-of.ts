import { Temporal } from 'temporal-polyfill'

/** The instant at which the clocks of a zone show a day and a time; of one that is skipped, the next there is. */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`)
  return new Date(local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds)
}
