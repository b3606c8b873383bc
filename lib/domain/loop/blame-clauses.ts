import type { Criteria } from '../criteria/criteria'
import { FAILURE_MODES } from '../rejection/reasons'
import { fisher } from '../statistics/fisher'
import { holm } from '../statistics/holm'
import { carriersOf } from './carriers-of'
import type { JudgedPast } from './judge-past'
import { type Differences, differences, type OutcomeTally, sharesOf, tallyOutcomes } from './outcome-tally'
import type { PastHandoff } from './past-handoff'

export type ClauseKind = 'rule' | 'hand_raise' | 'gate' | 'guard'

/** A handoff with the criteria it is judged by. */
export type JudgedHandoff = { judged: JudgedPast; criteria: Criteria }

/** What a clause let in, or would keep out, and what became of it. */
export type Blame = {
  kind: ClauseKind
  id: string
  name: string
  /** Rules: handoffs it carried over the line. Gates: those that fail it. Guards: those that show the mode. */
  inside: OutcomeTally
  outside: OutcomeTally
  difference: Differences
  insideIds: readonly string[]
  outsideIds: readonly string[]
  /** Why sales sent them back, most first. */
  reasons: readonly { reason: string | null; n: number }[]
  standing: 'worse' | 'better' | 'unclear' | 'too_few'
  chance: number | null
  adjusted: number | null
}

export type BlameSheet = {
  clauses: readonly Blame[]
  handoffs: number
  /** Handoffs that no agreed rule explains: they would not have crossed. */
  unexplained: readonly string[]
  /** Two rules or more could each have done without the other. */
  severalWays: readonly string[]
}

/**
 * Holds every rule, gate and guard against what sales made of the handoffs it bears on (marginal blame: a rule
 * carried a handoff if the lead would not have crossed without it). Differences are told apart from chance by exact
 * tests, adjusted by Holm over all clauses; too few is said and not ranked.
 */
export function blameClauses(
  handoffs: readonly JudgedHandoff[],
  { minimum, level }: { minimum: number; level: number },
): BlameSheet {
  const sheet = new Map<string, Sorted>()
  const unexplained: string[] = []
  const explained: PastHandoff[] = []
  const carried = new Map<string, PastHandoff[]>()
  const severalWays: string[] = []
  for (const { judged, criteria } of handoffs) {
    sortGatesAndGuards(judged, sheet)
    for (const clause of rulesOf(criteria)) named(sheet, clause)
    const carriers = carriersOf(judged, criteria)
    if (carriers === null) {
      unexplained.push(judged.past.id)
      continue
    }
    explained.push(judged.past)
    if (carriers.length === 0) severalWays.push(judged.past.id)
    for (const carrier of carriers) {
      const key = carrier.kind === 'rule' ? `rule:${carrier.id}` : 'hand_raise:hand_raise'
      if (carrier.kind === 'hand_raise')
        named(sheet, { kind: 'hand_raise', id: 'hand_raise', name: 'Asked for a person' })
      const list = carried.get(key) ?? []
      carried.set(key, [...list, judged.past])
    }
  }
  for (const [key, clause] of sheet) {
    if (clause.kind !== 'rule' && clause.kind !== 'hand_raise') continue
    const inside = new Set(carried.get(key) ?? [])
    clause.inside.push(...inside)
    clause.outside.push(...explained.filter(past => !inside.has(past)))
  }
  const clauses = adjust([...sheet.values()].map(weigh), minimum, level)
  return { clauses, handoffs: handoffs.length, unexplained, severalWays }
}

type Clause = { kind: ClauseKind; id: string; name: string }
type Sorted = Clause & { inside: PastHandoff[]; outside: PastHandoff[] }

function named(sheet: Map<string, Sorted>, clause: Clause): Sorted {
  const key = `${clause.kind}:${clause.id}`
  const known = sheet.get(key) ?? { ...clause, inside: [], outside: [] }
  known.name = clause.name
  sheet.set(key, known)
  return known
}

const rulesOf = ({ fitRules, behaviourRules }: Criteria): Clause[] =>
  [...fitRules, ...behaviourRules].flatMap(({ id, name, points }) =>
    points > 0 ? [{ kind: 'rule' as const, id, name }] : [],
  )

const GUARD_NAMES = {
  recycled: 'Recycled without new interest',
  persona_mismatch: 'Outside the profile',
  form_fill: 'One form only',
  single_session: 'One visit only',
} as const

function sortGatesAndGuards({ gates, signals, past }: JudgedPast, sheet: Map<string, Sorted>): void {
  for (const { gateId, name, state } of gates) {
    const clause = named(sheet, { kind: 'gate', id: gateId, name })
    if (state === 'failed') clause.inside.push(past)
    else clause.outside.push(past)
  }
  for (const mode of FAILURE_MODES) {
    const clause = named(sheet, { kind: 'guard', id: mode, name: GUARD_NAMES[mode] })
    if (signals[mode]) clause.inside.push(past)
    else clause.outside.push(past)
  }
}

function weigh({ kind, id, name, inside, outside }: Sorted): Blame {
  const [own, rest] = [tallyOutcomes(inside), tallyOutcomes(outside)]
  const { twoSided } = fisher({
    inside: { yes: own.accepted, no: own.sentBack },
    outside: { yes: rest.accepted, no: rest.sentBack },
  })
  return {
    ...{ kind, id, name },
    inside: own,
    outside: rest,
    difference: differences(sharesOf(own), sharesOf(rest)),
    insideIds: inside.map(past => past.id),
    outsideIds: outside.map(past => past.id),
    reasons: reasonsOf(inside),
    standing: 'unclear',
    chance: twoSided,
    adjusted: null,
  }
}

function reasonsOf(handoffs: readonly PastHandoff[]): { reason: string | null; n: number }[] {
  const sentBack = handoffs.filter(past => past.answer === 'sent_back')
  return [...Map.groupBy(sentBack, past => past.reason)]
    .map(([reason, all]) => ({ reason, n: all.length }))
    .sort((a, b) => b.n - a.n || String(a.reason).localeCompare(String(b.reason)))
}

function adjust(clauses: readonly Blame[], minimum: number, level: number): Blame[] {
  const isEnough = ({ inside, outside }: Blame) =>
    inside.accepted + inside.sentBack >= minimum && outside.accepted + outside.sentBack >= minimum
  const asked = clauses.filter(isEnough)
  const adjusted = holm(asked.map(each => each.chance ?? 1))
  const judged = clauses.map((each): Blame => {
    const place = asked.indexOf(each)
    if (place < 0) return { ...each, standing: 'too_few', chance: null }
    const own = adjusted[place] ?? 1
    const isBetter =
      (sharesOf(each.inside).acceptance.value ?? 0) > (sharesOf(each.outside).acceptance.value ?? 0)
    return { ...each, adjusted: own, standing: own > level ? 'unclear' : isBetter ? 'better' : 'worse' }
  })
  return judged.sort(byBlame)
}

const ORDER: readonly Blame['standing'][] = ['worse', 'unclear', 'better', 'too_few']

function byBlame(a: Blame, b: Blame): number {
  const standing = ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing)
  const direction = a.standing === 'better' ? -1 : 1
  return standing || direction * ((a.chance ?? 1) - (b.chance ?? 1)) || b.inside.handoffs - a.inside.handoffs
}
