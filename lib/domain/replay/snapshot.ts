import type { FactValue } from '../criteria/holds-for'
import type { EarlierHandoff } from '../scoring/candidate'
import type { EngagementEvent } from '../scoring/engagement-event'

/** A field of the lead over all rows of facts: a code each, and what the codes stand for; code 0 is unknown. */
export type FactCodes = { codes: Uint32Array; values: readonly FactValue[] }

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
  pointMs: Float64Array
  /** Calendar day of a point in the workspace's zone, or its own date where it is a date. */
  pointDay: Int32Array
  /** 1: the creation of the lead; 2: a change of its attributes. */
  pointKind: Uint8Array
  /** Where the events of a point end. */
  eventEnd: Uint32Array
  eventType: Uint16Array
  /** Code of the properties; null while no event has any. */
  eventProperties: Uint32Array | null
  types: readonly string[]
  properties: readonly EngagementEvent['properties'][]
}

/** First event of a point. */
export function eventsFrom({ eventEnd }: Snapshot, point: number): number {
  return point === 0 ? 0 : (eventEnd[point - 1] ?? 0)
}
