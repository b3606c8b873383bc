import type { FactValue } from '../criteria/holds-for'
import { factOf, NO_FACTS } from '../criteria/lead-facts'
import { ATTRIBUTE_PREFIX, LEAD_FIELDS } from '../criteria/lead-field'
import type { Candidate, DatedFacts, EarlierHandoff } from '../scoring/candidate'
import { compareEvents, type EngagementEvent } from '../scoring/engagement-event'
import { dayNumber } from '../time/day-number'
import { type Column, counts, floats, narrow } from './column'
import { Dictionary } from './dictionary'
import { EventStore } from './event-store'
import { PointColumns } from './point-columns'
import { DATE_ONLY_BIT, type FactCodes, type Snapshot, secondOf, storedDay, TYPE_BITS } from './snapshot'

const DAY_MS = 86_400_000
const FIELDS = Object.keys(LEAD_FIELDS)

/** Events of one candidate in columns, in the order in which they count. */
export type EventColumns = {
  length: number
  ms: ArrayLike<number>
  /** Codes of `typeCode`, with the bit of a date without a time. */
  type: ArrayLike<number>
  /** Codes of `propertiesCode`. */
  properties: ArrayLike<number>
}

export type BuiltCandidate = Pick<Candidate, 'createdAt' | 'facts' | 'earlier'> & { untilMs: number }

type FactWriter = { codes: Column<Uint32Array>; dictionary: Dictionary<FactValue> }

/** Writes candidates into columns, one after the other. */
export class SnapshotBuilder {
  readonly #timeZone: string
  readonly #pointStart = counts()
  readonly #factStart = counts()
  readonly #factFrom = floats()
  readonly #facts = new Map<string, FactWriter>()
  readonly #untilMs = floats()
  readonly #earlier = new Map<number, readonly EarlierHandoff[]>()
  readonly #points = new PointColumns()
  readonly #events = new EventStore()
  readonly #types = new Dictionary<string>([])
  readonly #properties = new Dictionary<string>([''])
  readonly #parsed: EngagementEvent['properties'][] = [null]
  #hasMillis = false
  #size = 0

  constructor(timeZone: string) {
    this.#timeZone = timeZone
  }

  get size(): number {
    return this.#size
  }

  typeCode(type: string): number {
    const code = this.#types.codeOf(type)
    if (code > TYPE_BITS) throw new RangeError('more types of events than a snapshot can tell apart')
    return code
  }

  /** Code of properties given as JSON, '' for none. */
  propertiesCode(json: string): number {
    const code = this.#properties.codeOf(json)
    if (code === this.#parsed.length) this.#parsed.push(JSON.parse(json))
    return code
  }

  /** A candidate as the scorer reads it. */
  addCandidate(candidate: Candidate, untilMs: number): void {
    const events = candidate.events.toSorted(compareEvents)
    this.add(
      { ...candidate, untilMs },
      {
        length: events.length,
        ms: events.map(event => event.occurredAt.getTime()),
        type: events.map(event => this.typeCode(event.type) | (event.dateOnly ? DATE_ONLY_BIT : 0)),
        properties: events.map(({ properties }) =>
          this.propertiesCode(properties === null ? '' : JSON.stringify(properties)),
        ),
      },
    )
  }

  add({ createdAt, facts, earlier, untilMs }: BuiltCandidate, events: EventColumns): void {
    this.#pointStart.push(this.#points.length)
    this.#factStart.push(this.#factFrom.length)
    this.#untilMs.push(untilMs)
    if (earlier.length > 0) this.#earlier.set(this.#size, earlier)
    this.#size += 1
    const known = facts.length === 0 ? NOTHING_KNOWN : inOrder(facts)
    for (const dated of known) this.#addFacts(dated)
    this.#addPoints(createdAt?.getTime() ?? null, known, events)
  }

  #addFacts({ from, facts }: DatedFacts): void {
    const row = this.#factFrom.length
    this.#factFrom.push(from.getTime())
    for (const field of FIELDS) this.#addFact(field, row, factOf(facts, field))
    for (const name of Object.keys(facts.attributes))
      this.#addFact(`${ATTRIBUTE_PREFIX}${name}`, row, facts.attributes[name] ?? null)
  }

  #addFact(field: string, row: number, value: FactValue): void {
    let writer = this.#facts.get(field)
    if (writer === undefined) {
      writer = { codes: counts(), dictionary: new Dictionary<FactValue>([null]) }
      this.#facts.set(field, writer)
    }
    writer.codes.fillTo(row)
    writer.codes.push(writer.dictionary.codeOf(value))
  }

  #addPoints(createdMs: number | null, facts: readonly DatedFacts[], events: EventColumns): void {
    const quiet = quietPoints(createdMs, facts)
    const points = this.#points
    const store = this.#events
    points.reserve(events.length + quiet.length)
    store.reserve(events.length)
    let next = 0
    let event = 0
    while (event < events.length || next < quiet.length) {
      const eventMs = event < events.length ? (events.ms[event] ?? 0) : Number.POSITIVE_INFINITY
      const calm = quiet[next]
      const quietMs = calm?.ms ?? Number.POSITIVE_INFINITY
      const ms = Math.min(eventMs, quietMs)
      const isQuiet = quietMs === ms
      if (isQuiet) next += 1
      let isDate = !isQuiet
      for (; event < events.length && events.ms[event] === ms; event++) {
        const type = events.type[event] ?? 0
        if ((type & DATE_ONLY_BIT) === 0) isDate = false
        store.type[store.length] = type
        store.properties[store.length] = events.properties[event] ?? 0
        store.length += 1
      }
      const milli = ((ms % 1_000) + 1_000) % 1_000
      if (milli !== 0) this.#hasMillis = true
      const at = points.length
      points.second[at] = secondOf(ms)
      points.milli[at] = milli
      points.day[at] = storedDay(isDate ? Math.floor(ms / DAY_MS) : dayNumber(ms, this.#timeZone))
      points.kind[at] = isQuiet ? (calm?.kind ?? 0) : 0
      points.eventEnd[at] = store.length
      points.length += 1
    }
  }

  snapshot(): Snapshot {
    this.#pointStart.push(this.#points.length)
    this.#factStart.push(this.#factFrom.length)
    const facts = new Map<string, FactCodes>()
    for (const [field, { codes, dictionary }] of this.#facts) {
      codes.fillTo(this.#factFrom.length)
      facts.set(field, { codes: narrow(codes.whole(), dictionary.values.length), values: dictionary.values })
    }
    const { length, second, milli, day, kind, eventEnd } = this.#points
    const { length: events, type, properties } = this.#events
    return {
      timeZone: this.#timeZone,
      size: this.#size,
      pointStart: this.#pointStart.whole(),
      factStart: this.#factStart.whole(),
      factFrom: this.#factFrom.whole(),
      facts,
      untilMs: this.#untilMs.whole(),
      earlier: this.#earlier,
      pointSecond: second.slice(0, length),
      pointMilli: this.#hasMillis ? milli.slice(0, length) : null,
      pointDay: day.slice(0, length),
      pointKind: kind.slice(0, length),
      eventEnd: eventEnd.slice(0, length),
      eventType: type.slice(0, events),
      eventProperties:
        this.#parsed.length > 1 ? narrow(properties.slice(0, events), this.#parsed.length) : null,
      types: this.#types.values,
      properties: this.#parsed,
    }
  }
}

const NOTHING_KNOWN: readonly DatedFacts[] = [{ from: new Date(0), facts: NO_FACTS }]

/** Instants at which a candidate can become an MQL without an event: 1 its creation, 2 a change of its attributes. */
function quietPoints(
  createdMs: number | null,
  facts: readonly DatedFacts[],
): readonly { ms: number; kind: number }[] {
  if (facts.length === 1) return createdMs === null ? NONE : [{ ms: createdMs, kind: 1 }]
  const kinds = new Map<number, number>()
  if (createdMs !== null) kinds.set(createdMs, 1)
  for (const { from } of facts.slice(1)) kinds.set(from.getTime(), (kinds.get(from.getTime()) ?? 0) | 2)
  return [...kinds].map(([ms, kind]) => ({ ms, kind })).sort((a, b) => a.ms - b.ms)
}

const NONE: readonly { ms: number; kind: number }[] = []

const inOrder = (facts: readonly DatedFacts[]) =>
  facts.length > 1 ? facts.toSorted((a, b) => a.from.getTime() - b.from.getTime()) : facts

/** A snapshot of candidates, each read up to an instant. */
export function buildSnapshot(
  candidates: readonly { candidate: Candidate; untilMs: number }[],
  timeZone: string,
): Snapshot {
  const builder = new SnapshotBuilder(timeZone)
  for (const { candidate, untilMs } of candidates) builder.addCandidate(candidate, untilMs)
  return builder.snapshot()
}
