import { type LeadFacts, NO_FACTS } from '../criteria/lead-facts'
import type { PastCase } from './past-case'

const MQL_MS = Date.parse('2026-03-10T16:00:00Z')
const HOUR_MS = 3_600_000

type Told = {
  won?: boolean | null
  facts?: Partial<LeadFacts>
  /** Type of an event and its hours from the hand-off. */
  events?: readonly (readonly [type: string, hours: number])[]
}

/** A handed-over lead of which nothing is known but what is told. */
export function aCase({ won = false, facts = {}, events = [] }: Told, i = 0): PastCase {
  return {
    id: `case-${i}`,
    mql: { ms: MQL_MS, dateOnly: false },
    facts: { ...NO_FACTS, ...facts },
    events: events.map(([type, hours], place) => ({
      ...{ id: `${i}-${place}`, type, dateOnly: false, properties: null },
      occurredAt: new Date(MQL_MS + hours * HOUR_MS),
    })),
    isWon: won,
  }
}

/** So many alike, the first of them won. */
export const cases = (n: number, won: number, told: Told): PastCase[] =>
  Array.from({ length: n }, (_, i) => aCase({ ...told, won: i < won }, i))
