import type { DateOrder } from '@/lib/contracts/import'
import type { When } from '@/lib/domain/record/record'
import { type DateParts, readDateParts } from './date-parts'
import { instantOf } from './zone'

/** How the dates of a file are written. Without an order, a date such as 03/04/2026 is not readable. */
export type DateReading = { order: DateOrder | null; timeZone: string }

export type Unreadable = { unreadable: string }

/** A date, with or without time, in any of the ways systems write them; without time it is date-only. */
export function parseWhen(text: string, reading: DateReading): When | Unreadable {
  const parts = readDateParts(text, reading.order)
  if ('unreadable' in parts) return parts
  if (parts.instant !== null) return { at: new Date(parts.instant), dateOnly: false }
  if (parts.time === null) return { at: new Date(parts.day), dateOnly: true }
  const local = parts.day + parts.time
  const at = parts.offset === null ? instantOf(local, reading.timeZone) : local - parts.offset
  return { at: new Date(at), dateOnly: false }
}

/** A date whose time, if any is written, means nothing (Salesforce's ConvertedDate): always date-only. */
export function parseDay(text: string, reading: DateReading): When | Unreadable {
  const parts = readDateParts(text, reading.order)
  if ('unreadable' in parts) return parts
  return { at: new Date(dayOf(parts)), dateOnly: true }
}

function dayOf(parts: DateParts): number {
  return parts.instant === null ? parts.day : Math.floor(parts.instant / 86_400_000) * 86_400_000
}
