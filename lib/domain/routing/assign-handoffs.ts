import type { Routing, RoutingCondition } from './routing'

export type RoutedHandoff = {
  id: string
  route: string | null
  segment: string | null
  country: string | null
  source: string | null
}

/** Somebody who can be given handoffs. */
export type RoutedMember = {
  id: string
  /** Lower goes first. */
  turn: number
  isAway: boolean
  /** Who takes over while they are away. */
  coverId: string | null
}

export type Assignment = { handoffId: string; memberId: string; rule: string | null }

export type Assigned = {
  assignments: Assignment[]
  /** Members whose turn it was, with their new place in the order. */
  turns: Map<string, number>
}

/**
 * Gives handoffs out in the order they come: the first rule that matches says among whom, turns say to whom. Whoever
 * is away is passed over; where all are, their covers take it; where nobody is in, it stays with nobody.
 */
export function assignHandoffs(
  handoffs: readonly RoutedHandoff[],
  routing: Routing,
  members: readonly RoutedMember[],
): Assigned {
  const known = new Map(members.map(member => [member.id, { ...member }]))
  const turns = new Map<string, number>()
  let last = Math.max(0, ...members.map(member => member.turn))
  const assignments: Assignment[] = []
  for (const handoff of handoffs) {
    const rule = routing.rules.find(({ when }) => matches(when, handoff))
    const among = rule ? rule.members : routing.members
    const next = nextOf(among, known)
    if (!next) continue
    last += 1
    next.turn = last
    turns.set(next.id, last)
    assignments.push({ handoffId: handoff.id, memberId: next.id, rule: rule?.id ?? null })
  }
  return { assignments, turns }
}

/** Whether a handoff is one of those a condition names. */
export function matches(when: RoutingCondition, handoff: Omit<RoutedHandoff, 'id'>): boolean {
  const has = (values: readonly string[], value: string | null) =>
    values.length === 0 || values.includes(value ?? '')
  return (
    has(when.route, handoff.route) &&
    has(when.segment, handoff.segment) &&
    has(when.country, handoff.country) &&
    has(when.source, handoff.source)
  )
}

function nextOf(
  among: readonly string[],
  known: ReadonlyMap<string, RoutedMember>,
): RoutedMember | undefined {
  const people = among.flatMap(id => known.get(id) ?? [])
  const present = people.filter(person => !person.isAway)
  if (present.length > 0) return first(present)
  const covers = people.flatMap(({ coverId }) => (coverId === null ? [] : (known.get(coverId) ?? [])))
  return first(covers.filter(person => !person.isAway))
}

function first(people: readonly RoutedMember[]): RoutedMember | undefined {
  return [...people].sort((a, b) => a.turn - b.turn || (a.id < b.id ? -1 : 1)).at(0)
}
