import type { Criteria } from '../criteria/criteria'
import { logistic } from '../statistics/logistic'
import { type Ranking, type RankingChange, ranking, rankingChange } from '../statistics/ranking'
import { type Interval, wilson } from '../statistics/wilson'
import { choosePenalty } from './choose-penalty'
import { chanceAt, type IsotonicStep, isotonic } from './isotonic'
import type { PastCase } from './past-case'
import { ruleCounts } from './rule-counts'
import { type ScoredCase, scoreCases } from './scored-case'
import { type DatedCase, splitQuarters } from './split-quarters'

export type WeightLine = {
  ruleId: string
  name: string
  kind: 'fit' | 'behaviour'
  from: number
  to: number
  /** Earlier handoffs in which it counted. */
  cases: number
  /** Counted in too few, or in all alike: it stays as it is. */
  isKept: boolean
}

/** What a threshold did among handoffs of the later quarters. */
export type LineCheck = {
  threshold: number
  cases: number
  won: number
  precision: number | null
  interval: Interval | null
  /** Of all wins, those that reach it. */
  recall: number | null
  recallInterval: Interval | null
}

export type WeightSide = { ranking: Ranking | null; line: LineCheck }

/** Handoffs foretold a chance between two, and how many of them were won. */
export type ForetoldBand = { foretold: number; cases: number; won: number; interval: Interval | null }

export type WeightProposal = {
  state: 'ready'
  /** First day, and name, of the first quarter that was checked and not learned from. */
  from: string
  label: string
  earlier: { cases: number; won: number }
  later: { cases: number; won: number }
  penalty: number
  weights: readonly WeightLine[]
  criteria: Criteria
  steps: readonly IsotonicStep[]
  now: WeightSide
  proposed: WeightSide
  /** Ranking of the later quarters: proposed − now. */
  change: RankingChange | null
  foretold: readonly ForetoldBand[]
  /** Whether the later quarters bear it out. */
  verdict: 'better' | 'no_difference' | 'worse'
}

export type WeightsMissing = {
  state: 'missing'
  /** Why there is no proposal: what is needed and what is there. */
  reason: 'no_quarters' | 'earlier' | 'later' | 'no_rules'
  needed: { cases: number; won: number; lost: number }
  has: { cases: number; won: number; lost: number }
}

/** Least wins, and least others, to learn from and to check on: below that a model tells of chance. */
export const LEARN_FROM = { cases: 100, won: 30, lost: 30 } as const
export const CHECK_ON = { cases: 40, won: 10, lost: 10 } as const
const BANDS = 5

export type WeightRule = { minimum: number; timeZone: string; fiscalYearStartMonth: number }

/**
 * Points and a threshold from the team's own history: a ridge logistic regression of won on what each rule counted at
 * the hand-off, learned from earlier quarters, scaled to the spread the score has now, with the highest threshold that
 * catches no fewer of the earlier wins than the one in force. Checked on later quarters only; a proposal, never more.
 */
export function suggestWeights(
  cases: readonly PastCase[],
  criteria: Criteria,
  { minimum, timeZone, fiscalYearStartMonth }: WeightRule,
): WeightProposal | WeightsMissing {
  const rules = rulesOf(criteria)
  const split = splitQuarters(cases, timeZone, fiscalYearStartMonth)
  if (rules.length === 0) return missing('no_rules', [], LEARN_FROM)
  if (split === null) return missing('no_quarters', [], LEARN_FROM)
  const { earlier, later, from, label } = split
  if (isShort(earlier, LEARN_FROM)) return missing('earlier', earlier, LEARN_FROM)
  if (isShort(later, CHECK_ON)) return missing('later', later, CHECK_ON)
  const learned = learn(earlier, criteria, minimum, timeZone)
  const weights = rules.map((rule, j) => weightLine(rule, learned.lines[j], learned.points[j]))
  const pointed = withPoints(criteria, learned.points)
  const score = (some: readonly DatedCase[], by: Criteria) => scoreCases(some, by, timeZone)
  const before = score(earlier, criteria)
  const after = score(earlier, pointed)
  const threshold = lineFor(after, caught(before, criteria.thresholds.total))
  const steps = isotonic(after)
  const [laterNow, laterProposed] = [score(later, criteria), score(later, pointed)]
  const change =
    laterNow.length === laterProposed.length
      ? rankingChange(scoresOf(laterNow), scoresOf(laterProposed), outcomesOf(laterNow))
      : null
  return {
    state: 'ready',
    ...{ from, label, penalty: learned.penalty, weights, steps, change },
    earlier: tallyOf(earlier),
    later: tallyOf(later),
    criteria: { ...pointed, thresholds: { ...pointed.thresholds, total: threshold } },
    now: sideOf(laterNow, criteria.thresholds.total),
    proposed: sideOf(laterProposed, threshold),
    foretold: foretoldBands(laterProposed, steps),
    verdict: verdictOf(change),
  }
}

type RuleName = Pick<WeightLine, 'ruleId' | 'name' | 'kind' | 'from'>

const rulesOf = ({ fitRules, behaviourRules }: Criteria): RuleName[] => [
  ...fitRules.map(({ id, name, points }) => ({ ruleId: id, name, kind: 'fit' as const, from: points })),
  ...behaviourRules.map(({ id, name, points }) => ({
    ruleId: id,
    name,
    kind: 'behaviour' as const,
    from: points,
  })),
]

const weightLine = (
  rule: RuleName,
  { cases, isKept } = { cases: 0, isKept: true },
  to = rule.from,
): WeightLine => ({ ...rule, to, cases, isKept })

function learn(earlier: readonly DatedCase[], criteria: Criteria, minimum: number, timeZone: string) {
  const counts = earlier.map(each => ruleCounts(each, criteria, timeZone))
  const outcomes = earlier.map(({ isWon }) => isWon)
  const columns = rulesOf(criteria).map((rule, j) =>
    columnOf(
      counts.map(row => row[j] ?? 0),
      rule,
      minimum,
    ),
  )
  const used = columns.flatMap((column, j) => (column.isKept ? [] : [{ ...column, j }]))
  // Not centred: the intercept is free, so it makes no difference, and most counts stay zero.
  const rows = counts.map(row => used.map(({ j, spread }) => (row[j] ?? 0) / spread))
  const penalty = choosePenalty(rows, outcomes)
  const fit = logistic(rows, outcomes, penalty)
  const slopes = new Map(used.map(({ j, spread }, k) => [j, (fit.coefficients[k] ?? 0) / spread]))
  const own = columns.map(({ from }, j) => (slopes.has(j) ? from : 0))
  const scale =
    spreadOf(sums(counts, own)) /
    spreadOf(
      sums(
        counts,
        columns.map((_, j) => slopes.get(j) ?? 0),
      ),
    )
  const points = columns.map(({ from }, j) => pointsOf(slopes.get(j), scale, from))
  return { penalty, points, lines: columns.map(({ cases, isKept }) => ({ cases, isKept })) }
}

function columnOf(values: readonly number[], { from }: RuleName, minimum: number) {
  const cases = values.filter(value => value > 0).length
  const spread = spreadOf(values)
  return { cases, spread, from, isKept: cases < minimum || values.length - cases < 1 || spread === 0 }
}

/** Where nothing separates there is nothing to scale, and the points stay. */
function pointsOf(slope: number | undefined, scale: number, from: number): number {
  if (slope === undefined || !Number.isFinite(scale)) return from
  const points = Math.round(slope * scale)
  return points === 0 ? 0 : points
}

const sums = (counts: readonly (readonly number[])[], points: readonly number[]) =>
  counts.map(row => row.reduce((sum, count, j) => sum + count * (points[j] ?? 0), 0))

function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length
  return Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length)
}

function withPoints(criteria: Criteria, points: readonly number[]): Criteria {
  const fits = criteria.fitRules.length
  return {
    ...criteria,
    fitRules: criteria.fitRules.map((rule, i) => ({ ...rule, points: points[i] ?? rule.points })),
    behaviourRules: criteria.behaviourRules.map((rule, i) => ({
      ...rule,
      points: points[fits + i] ?? rule.points,
    })),
  }
}

const reaching = (scored: readonly ScoredCase[], threshold: number) =>
  scored.filter(({ score }) => score + 0.001 >= threshold)
const caught = (scored: readonly ScoredCase[], threshold: number) =>
  reaching(scored, threshold).filter(({ isWon }) => isWon).length

/** The highest whole number that at least so many wins reach. */
function lineFor(scored: readonly ScoredCase[], wins: number): number {
  const won = scored.filter(({ isWon }) => isWon).map(({ score }) => score)
  const lowest = won.sort((a, b) => b - a)[Math.max(0, wins - 1)] ?? 0
  return Math.max(0, Math.floor(lowest + 0.001))
}

function sideOf(scored: readonly ScoredCase[], threshold: number): WeightSide {
  const inside = reaching(scored, threshold)
  const { cases, won } = tallyOf(inside)
  const wins = tallyOf(scored).won
  return {
    ranking: ranking(scoresOf(scored), outcomesOf(scored)),
    line: {
      ...{ threshold, cases, won },
      precision: cases === 0 ? null : won / cases,
      interval: wilson(won, cases),
      recall: wins === 0 ? null : won / wins,
      recallInterval: wilson(won, wins),
    },
  }
}

/** Later handoffs in bands of equal size by what was foretold of them, the surest first. */
function foretoldBands(scored: readonly ScoredCase[], steps: readonly IsotonicStep[]): ForetoldBand[] {
  const ordered = scored.toSorted((a, b) => b.score - a.score)
  return Array.from({ length: BANDS }, (_, i) => {
    const inside = ordered.slice(
      Math.floor((ordered.length * i) / BANDS),
      Math.floor((ordered.length * (i + 1)) / BANDS),
    )
    const { cases, won } = tallyOf(inside)
    const foretold = inside.reduce((sum, { score }) => sum + (chanceAt(steps, score) ?? 0), 0)
    return { foretold: cases === 0 ? 0 : foretold / cases, cases, won, interval: wilson(won, cases) }
  })
}

function verdictOf(change: RankingChange | null): WeightProposal['verdict'] {
  if (change === null) return 'no_difference'
  const [low, high] = change.interval
  return low > 0 ? 'better' : high < 0 ? 'worse' : 'no_difference'
}

const scoresOf = (scored: readonly ScoredCase[]) => scored.map(({ score }) => score)
const outcomesOf = (scored: readonly ScoredCase[]) => scored.map(({ isWon }) => isWon)

function tallyOf(some: readonly { isWon: boolean }[]): { cases: number; won: number } {
  return { cases: some.length, won: some.filter(({ isWon }) => isWon).length }
}

type Needed = WeightsMissing['needed']

function isShort(some: readonly { isWon: boolean }[], needed: Needed): boolean {
  const { cases, won } = tallyOf(some)
  return cases < needed.cases || won < needed.won || cases - won < needed.lost
}

function missing(
  reason: WeightsMissing['reason'],
  some: readonly { isWon: boolean }[],
  needed: Needed,
): WeightsMissing {
  const { cases, won } = tallyOf(some)
  return { state: 'missing', reason, needed: { ...needed }, has: { cases, won, lost: cases - won } }
}
