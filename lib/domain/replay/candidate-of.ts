import type { FactValue } from '../criteria/holds-for'
import { type LeadFacts, NO_FACTS } from '../criteria/lead-facts'
import { attributeName } from '../criteria/lead-field'
import type { Candidate } from '../scoring/candidate'
import type { EngagementEvent } from '../scoring/engagement-event'
import { DATE_ONLY_BIT, eventsFrom, msOf, type Snapshot, TYPE_BITS } from './snapshot'

/** A candidate of a snapshot as the scorer reads it, for whoever needs the whole judgement of one lead. */
export function candidateOf(snapshot: Snapshot, index: number): Candidate {
  const first = snapshot.pointStart[index] ?? 0
  const end = snapshot.pointStart[index + 1] ?? 0
  const events: EngagementEvent[] = []
  let createdAt: Date | null = null
  for (let point = first; point < end; point++) {
    const at = new Date(msOf(snapshot, point))
    if ((snapshot.pointKind[point] ?? 0) & 1) createdAt = at
    for (let event = eventsFrom(snapshot, point); event < (snapshot.eventEnd[point] ?? 0); event++)
      events.push(eventOf(snapshot, event, at))
  }
  const facts = []
  for (let row = snapshot.factStart[index] ?? 0; row < (snapshot.factStart[index + 1] ?? 0); row++)
    facts.push({ from: new Date(snapshot.factFrom[row] ?? 0), facts: factsOf(snapshot, row) })
  return { createdAt, facts, events, earlier: snapshot.earlier.get(index) ?? [] }
}

/** Ids of events are not kept; these keep their order. */
function eventOf(snapshot: Snapshot, event: number, at: Date): EngagementEvent {
  const type = snapshot.eventType[event] ?? 0
  return {
    id: String(event).padStart(10, '0'),
    type: snapshot.types[type & TYPE_BITS] ?? '',
    occurredAt: at,
    dateOnly: (type & DATE_ONLY_BIT) !== 0,
    properties: snapshot.properties[snapshot.eventProperties?.[event] ?? 0] ?? null,
  }
}

function factsOf({ facts }: Snapshot, row: number): LeadFacts {
  const value = (field: string): FactValue => {
    const column = facts.get(field)
    return column?.values[column.codes[row] ?? 0] ?? null
  }
  const text = (field: string) => {
    const found = value(field)
    return found === null ? null : String(found)
  }
  const number = (field: string) => {
    const found = value(field)
    return typeof found === 'number' ? found : null
  }
  const attributes: Record<string, string | number | boolean> = {}
  for (const field of facts.keys()) {
    const name = attributeName(field)
    const found = name === null ? null : value(field)
    if (name !== null && found !== null) attributes[name] = found
  }
  const revenue = number('annual_revenue')
  return {
    ...NO_FACTS,
    company: text('company'),
    jobTitle: text('job_title'),
    industry: text('industry'),
    country: text('country'),
    employees: number('employees'),
    employeeBand: text('employee_band'),
    annualRevenueMinor: revenue === null ? null : Math.round(revenue * 100),
    source: text('source'),
    segment: text('segment'),
    attributes,
  }
}
