import type { History } from './history'

/** Candidates of a history that are counted elsewhere, because their leads have changed since it was read. */
export type Exceptions = {
  /** Tells one set of exceptions from another. */
  id: number
  candidates: Uint8Array
  leads: number
  events: number
}

/** The candidates of some leads, as exceptions. */
export function exceptionsOf(
  { snapshot, outcomes, leads }: History,
  except: ReadonlySet<string>,
  id: number,
): Exceptions {
  const places = Uint8Array.from(leads, lead => (except.has(lead) ? 1 : 0))
  const candidates = new Uint8Array(snapshot.size)
  let events = 0
  for (let i = 0; i < snapshot.size; i++) {
    if (places[outcomes.lead[i] ?? 0] !== 1) continue
    candidates[i] = 1
    const from = snapshot.pointStart[i] ?? 0
    const behind = snapshot.pointStart[i + 1] ?? 0
    if (behind > from)
      events += (snapshot.eventEnd[behind - 1] ?? 0) - (from === 0 ? 0 : (snapshot.eventEnd[from - 1] ?? 0))
  }
  return { id, candidates, leads: places.reduce((sum, is) => sum + is, 0), events }
}
