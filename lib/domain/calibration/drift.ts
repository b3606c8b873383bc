import type { Criteria } from '../criteria/criteria'
import { fisher } from '../statistics/fisher'
import { holm } from '../statistics/holm'
import { newcombe } from '../statistics/newcombe'
import { type Interval, wilson } from '../statistics/wilson'
import { chanceAt, isotonic } from './isotonic'
import type { PastCase } from './past-case'
import { ruleCounts } from './rule-counts'
import { scoreAtHandoff } from './scored-case'
import { type Stability, stability } from './stability'

/** How often a rule counted among handoffs before and since. */
export type RuleDrift = {
  ruleId: string
  name: string
  before: number
  now: number
  /** Since − before, with its interval. */
  change: number
  interval: Interval | null
  isClear: boolean
}

export type Drift = {
  state: 'ready'
  before: { cases: number; decided: number; won: number }
  now: { cases: number; decided: number; won: number }
  scores: Stability | null
  /** Of those since whose end is known: won as foretold by score from those before, and really. Null: too few. */
  wins: { cases: number; foretold: number; won: number; interval: Interval | null; isClear: boolean } | null
  rules: readonly RuleDrift[]
}

export type DriftMissing = { state: 'missing'; needed: number; before: number; now: number }

export type DriftRule = { sinceMs: number; minimum: number; level: number; timeZone: string }

/**
 * What has changed since a version took effect, all of it seen through that version's criteria: the scores of the
 * handoffs, how often each rule counts, and whether a score still foretells as many wins as it did before.
 */
export function drift(
  cases: readonly PastCase[],
  criteria: Criteria,
  { sinceMs, minimum, level, timeZone }: DriftRule,
): Drift | DriftMissing {
  const dated = cases.filter(({ mql }) => mql !== null)
  const [now, before] = [dated.filter(isSince(sinceMs)), dated.filter(each => !isSince(sinceMs)(each))]
  if (before.length < minimum || now.length < minimum)
    return { state: 'missing', needed: minimum, before: before.length, now: now.length }
  const scoresOf = (some: readonly PastCase[]) =>
    some.flatMap(each => scoreAtHandoff(each, criteria, timeZone) ?? [])
  return {
    state: 'ready',
    before: tallyOf(before),
    now: tallyOf(now),
    scores: stability(scoresOf(before), scoresOf(now)),
    wins: winsSince(before, now, criteria, { minimum, timeZone }),
    rules: rulesSince(before, now, criteria, { level, timeZone }),
  }
}

const isSince =
  (sinceMs: number) =>
  ({ mql }: PastCase) =>
    mql !== null && mql.ms >= sinceMs

function tallyOf(some: readonly PastCase[]) {
  const decided = some.filter(({ isWon }) => isWon !== null)
  return { cases: some.length, decided: decided.length, won: decided.filter(({ isWon }) => isWon).length }
}

function winsSince(
  before: readonly PastCase[],
  now: readonly PastCase[],
  criteria: Criteria,
  { minimum, timeZone }: Pick<DriftRule, 'minimum' | 'timeZone'>,
): Drift['wins'] {
  const scored = (some: readonly PastCase[]) =>
    some.flatMap(each => {
      const score = each.isWon === null ? null : scoreAtHandoff(each, criteria, timeZone)
      return score === null ? [] : [{ score, isWon: each.isWon === true }]
    })
  const [known, since] = [scored(before), scored(now)]
  if (known.length < minimum || since.length < minimum) return null
  const steps = isotonic(known)
  const foretold = since.reduce((sum, { score }) => sum + (chanceAt(steps, score) ?? 0), 0)
  const won = since.filter(({ isWon }) => isWon).length
  const interval = wilson(won, since.length)
  const share = foretold / since.length
  const isClear = interval !== null && (share < interval[0] || share > interval[1])
  return { cases: since.length, foretold, won, interval, isClear }
}

function rulesSince(
  before: readonly PastCase[],
  now: readonly PastCase[],
  criteria: Criteria,
  { level, timeZone }: Pick<DriftRule, 'level' | 'timeZone'>,
): RuleDrift[] {
  const rules = [...criteria.fitRules, ...criteria.behaviourRules]
  const counted = (some: readonly PastCase[]) => {
    const rows = some.map(each => ruleCounts(each, criteria, timeZone))
    return rules.map((_, j) => rows.filter(row => (row[j] ?? 0) > 0).length)
  }
  const [was, is] = [counted(before), counted(now)]
  const chances = holm(
    rules.map((_, j) => {
      const [inside, outside] = [is[j] ?? 0, was[j] ?? 0]
      return fisher({
        inside: { yes: inside, no: now.length - inside },
        outside: { yes: outside, no: before.length - outside },
      }).twoSided
    }),
  )
  return rules
    .map(({ id, name }, j) => {
      const [share, shareBefore] = [(is[j] ?? 0) / now.length, (was[j] ?? 0) / before.length]
      return {
        ...{ ruleId: id, name, before: shareBefore, now: share, change: share - shareBefore },
        interval: newcombe(
          { numerator: was[j] ?? 0, denominator: before.length },
          { numerator: is[j] ?? 0, denominator: now.length },
        ),
        isClear: (chances[j] ?? 1) <= level,
      }
    })
    .sort((a, b) => Number(b.isClear) - Number(a.isClear) || Math.abs(b.change) - Math.abs(a.change))
}
