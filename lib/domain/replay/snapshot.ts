import type { FactValue } from '../criteria/holds-for'
import type { EarlierHandoff } from '../scoring/candidate'
import type { EngagementEvent } from '../scoring/engagement-event'

/** A field of the lead over all rows of facts: a code each, and what the codes stand for; code 0 is unknown. */
export type FactCodes = {
  codes: Uint8Array | Uint16Array | Uint32Array
  values: readonly FactValue[]
}

/** A bit of an event's type: the event is a date without a time. */
export const DATE_ONLY_BIT = 0x8000
export const TYPE_BITS = 0x7fff

/**
 * A history of candidates in columns, made once and never changed. Points are the instants at which a candidate can
 * become an MQL, in order; the events of a point stand together, in the order in which they count.
 */
export type Snapshot = {
  timeZone: string
  /** How many candidates there are. */
  size: number
  /** Where each candidate's points begin; one more than candidates. */
  pointStart: Uint32Array
  /** Where each candidate's rows of facts begin, in order of time; one more than candidates. */
  factStart: Uint32Array
  factFrom: Float64Array
  facts: ReadonlyMap<string, FactCodes>
  /** Nothing after this instant is read of a candidate. */
  untilMs: Float64Array
  /** Handoffs before, for the few candidates that have any. */
  earlier: ReadonlyMap<number, readonly EarlierHandoff[]>
  /** Whole seconds of a point's instant since 2000, and the milliseconds beyond; null while no point has any. */
  pointSecond: Int32Array
  pointMilli: Uint16Array | null
  /** Calendar day of a point since 2000 in the workspace's zone, or its own date where it is a date. */
  pointDay: Int16Array
  /** 1: the creation of the lead; 2: a change of its attributes. */
  pointKind: Uint8Array
  /** Where the events of a point end. */
  eventEnd: Uint32Array
  eventType: Uint16Array
  /** Code of the properties; null while no event has any. */
  eventProperties: Uint8Array | Uint16Array | Uint32Array | null
  types: readonly string[]
  properties: readonly EngagementEvent['properties'][]
}

/** Instants are counted from here, 68 years to either side; what is said to lie beyond stands at the end. */
const EPOCH_MS = Date.UTC(2000, 0, 1)
const MOST_SECONDS = 0x7fffffff
/** 2000-01-01, in days since 1970. */
export const EPOCH_DAY = EPOCH_MS / 86_400_000

/** Whole seconds of an instant as a snapshot counts them. */
export function secondOf(ms: number): number {
  return Math.min(MOST_SECONDS, Math.max(-MOST_SECONDS, Math.floor((ms - EPOCH_MS) / 1_000)))
}

/** Instant of a point. */
export function msOf({ pointSecond, pointMilli }: Snapshot, point: number): number {
  return EPOCH_MS + (pointSecond[point] ?? 0) * 1_000 + (pointMilli === null ? 0 : (pointMilli[point] ?? 0))
}

/** A day since 1970 as a snapshot keeps it. */
export function storedDay(day: number): number {
  return Math.min(0x7fff, Math.max(-0x7fff, day - EPOCH_DAY))
}

/** First event of a point. */
export function eventsFrom({ eventEnd }: Snapshot, point: number): number {
  return point === 0 ? 0 : (eventEnd[point - 1] ?? 0)
}
