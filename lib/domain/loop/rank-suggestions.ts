import { fisher, type TwoByTwo } from '../statistics/fisher'
import { holm } from '../statistics/holm'
import type { CriteriaEdit } from './criteria-edit'
import { type Differences, differences, type OutcomeTally, sharesOf, tallyOutcomes } from './outcome-tally'
import type { PastHandoff } from './past-handoff'
import type { Trial } from './try-edit'

export type SuggestionStanding = 'recommended' | 'alternative' | 'unclear' | 'too_few' | 'without_effect'

/** An edit with what it would have done on history, and what speaks for it. */
export type Suggestion = {
  edit: CriteriaEdit
  standing: SuggestionStanding
  prevented: OutcomeTally
  kept: OutcomeTally
  /** Prevented against kept. */
  difference: Differences
  /** Leads it stops that no recommendation above it stops. */
  beyondAbove: OutcomeTally
  /** Chance of so few acceptances or SQLs among these, were they like the leads that nothing above stops; null: not asked. */
  chance: number | null
  /** The same, with all the edits tried taken into account (Holm). */
  adjusted: number | null
  preventedIds: readonly string[]
  keptIds: readonly string[]
  /** Place of the recommendation that stops most of the same leads. */
  alternativeTo: number | null
}

export type RankRule = {
  /** Answered handoffs on either side below which nothing is asked. */
  minimum: number
  /** How often any edit at all may be recommended of data without meaning. */
  level: number
}

type Weighed = { trial: Trial; ids: ReadonlySet<string>; suggestion: Suggestion }
type Asked = { of: Weighed; chance: number; adjusted: number }

/** Most of the leads, and as good as all of them. */
const MOST = 0.5
const NEARLY_ALL = 0.95

/**
 * Ranks edits by their evidence, step by step: the edit whose leads sales accepted least, or made fewest SQLs of, by
 * exact one-sided tests against the leads it leaves, comes first if it holds after Holm's adjustment over all edits that can be asked; the
 * next is judged on what the ones before leave. Of pure chance the first step recommends anything in no more than
 * `level` of all cases, and without a first there is no second. An edit that stops more leads
 * that sales took than it sent back, or clearly better buyers, is passed over.
 */
export function rankSuggestions(trials: readonly Trial[], rule: RankRule): Suggestion[] {
  const weighed = trials.map(weigh)
  const recommended: Weighed[] = []
  let left = handoffsOf(trials)
  let first: readonly Asked[] = []
  while (true) {
    const open = weighed.filter(each => !recommended.includes(each))
    const asked = askAll(open, left, rule.minimum)
    if (recommended.length === 0) first = asked
    // What costs too much was tried as well, and counts among the tries.
    const cures = asked.filter(({ of }) => !costsMoreThanItSaves(of.suggestion))
    const best = cures.toSorted((a, b) => a.chance - b.chance)[0]
    if (!best || best.adjusted > rule.level) break
    const { of: chosen, chance, adjusted } = best
    const beyondAbove = tallyOutcomes(left.filter(past => chosen.ids.has(past.id)))
    chosen.suggestion = { ...chosen.suggestion, standing: 'recommended', chance, adjusted, beyondAbove }
    recommended.push(chosen)
    left = left.filter(past => !chosen.ids.has(past.id))
  }
  const others = weighed.filter(each => !recommended.includes(each))
  const rest = others.map(each => placeOther(each, { first, recommended, left, rule }))
  return [...recommended.map(each => each.suggestion), ...rest.sort(byEvidence)]
}

/** Handoffs of all the trials: each trial parts the same ones. */
function handoffsOf(trials: readonly Trial[]): PastHandoff[] {
  const [any] = trials
  return any ? [...any.prevented, ...any.kept] : []
}

function weigh(trial: Trial): Weighed {
  const { edit, prevented, kept } = trial
  const [inside, outside] = [tallyOutcomes(prevented), tallyOutcomes(kept)]
  const ids = prevented.map(each => each.id)
  const suggestion: Suggestion = {
    edit,
    standing: 'unclear',
    prevented: inside,
    kept: outside,
    difference: differences(sharesOf(inside), sharesOf(outside)),
    beyondAbove: inside,
    chance: null,
    adjusted: null,
    preventedIds: ids,
    keptIds: kept.map(each => each.id),
    alternativeTo: null,
  }
  return { trial, ids: new Set(ids), suggestion }
}

/** Stops clearly better buyers, or more leads that sales took than it sent back: no cure, whatever the chance. */
const costsMoreThanItSaves = ({ difference, prevented }: Suggestion) =>
  (difference.won?.[0] ?? 0) > 0 || (difference.sql?.[0] ?? 0) > 0 || prevented.accepted >= prevented.sentBack

/** Tests every edit with enough answers on either side, on the handoffs that are left. */
function askAll(open: readonly Weighed[], left: readonly PastHandoff[], minimum: number): Asked[] {
  const asked = open.flatMap(of => {
    const { ids } = of
    const accepted = emptyTable()
    const qualified = emptyTable()
    for (const { id, answer, isSql, isSqlDue } of left) {
      const side = ids.has(id) ? 'inside' : 'outside'
      if (answer !== null) accepted[side][answer === 'accepted' ? 'yes' : 'no'] += 1
      if (isSqlDue) qualified[side][isSql ? 'yes' : 'no'] += 1
    }
    if (!hasEnough(accepted, minimum)) return []
    const byAnswer = fisher(accepted).lower
    // Two looks at the same leads: the better of them counts half.
    const chance = hasEnough(qualified, minimum)
      ? Math.min(1, 2 * Math.min(byAnswer, fisher(qualified).lower))
      : byAnswer
    return [{ of, chance }]
  })
  const adjusted = holm(asked.map(each => each.chance))
  return asked.map((each, i) => ({ ...each, adjusted: adjusted[i] ?? 1 }))
}

const emptyTable = (): TwoByTwo => ({ inside: { yes: 0, no: 0 }, outside: { yes: 0, no: 0 } })

const hasEnough = ({ inside, outside }: TwoByTwo, minimum: number) =>
  inside.yes + inside.no >= minimum && outside.yes + outside.no >= minimum

type Outcome = {
  first: readonly Asked[]
  recommended: readonly Weighed[]
  left: readonly PastHandoff[]
  rule: RankRule
}

/** An edit that is not recommended: another way to much the same, unclear, too few, or of no effect. */
function placeOther(each: Weighed, { first, recommended, left, rule }: Outcome): Suggestion {
  const { suggestion, ids } = each
  const beyondAbove = tallyOutcomes(left.filter(past => ids.has(past.id)))
  if (ids.size === 0) return { ...suggestion, standing: 'without_effect', beyondAbove }
  const own = first.find(({ of }) => of === each)
  const { chance, adjusted } = own ?? { chance: null, adjusted: null }
  const covered = recommended.map(({ ids: those }) => [...ids].filter(id => those.has(id)).length / ids.size)
  const most = Math.max(0, ...covered)
  const isAlternative = most >= (adjusted !== null && adjusted <= rule.level ? MOST : NEARLY_ALL)
  const standing = isAlternative
    ? 'alternative'
    : own || costsMoreThanItSaves(suggestion)
      ? 'unclear'
      : 'too_few'
  const alternativeTo = isAlternative ? covered.indexOf(most) : null
  return { ...suggestion, chance, adjusted, beyondAbove, standing, alternativeTo }
}

const ORDER: readonly SuggestionStanding[] = [
  'recommended',
  'alternative',
  'unclear',
  'too_few',
  'without_effect',
]

function byEvidence(a: Suggestion, b: Suggestion): number {
  const standing = ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing)
  return standing || (a.chance ?? 1) - (b.chance ?? 1) || b.prevented.sentBack - a.prevented.sentBack
}
