import type { PastCase } from '../calibration/past-case'
import { scoreCases } from '../calibration/scored-case'
import { type RefusedField, type SignalTally, signalLift } from '../calibration/signal-lift'
import { splitQuarters } from '../calibration/split-quarters'
import { CHECK_ON, LEARN_FROM } from '../calibration/suggest-weights'
import type { Criteria } from '../criteria/criteria'
import { type LearnedRule, learnedRule } from './learned-rule'
import { type LeftOut, pickSignals } from './pick-signals'

/** How many handoffs reach the line, and how many of those were won, among so many. */
export type LineTally = { all: SignalTally; reached: SignalTally }

export type Learned =
  | {
      state: 'ready'
      /** First quarter that was not learned from, and was checked. */
      label: string
      rules: readonly LearnedRule[]
      /** The rules and the line of those that are sure, with gates, guards and routes as they were. */
      criteria: Criteria
      learnedFrom: LineTally
      checkedOn: LineTally
      leftOut: readonly LeftOut[]
      refused: readonly RefusedField[]
    }
  | {
      state: 'missing'
      reason: 'no_quarters' | 'earlier' | 'later' | 'no_signals'
      needed: { cases: number; won: number; lost: number }
      has: { cases: number; won: number; lost: number }
    }

type LearnOptions = {
  /** Criteria whose gates, guards and routes stay; its rules and its line are what is learned anew. */
  base: Criteria
  minimum: number
  level: number
  timeZone: string
  fiscalYearStartMonth: number
}

/**
 * Rules and a line from what won handoffs of the earlier quarters had done and been before the hand-off, and the others
 * had not; checked on later quarters. Refused where there are too few to tell, with what is needed.
 */
export function learnCriteria(cases: readonly PastCase[], options: LearnOptions): Learned {
  const { base, minimum, level, timeZone, fiscalYearStartMonth } = options
  const split = splitQuarters(cases, timeZone, fiscalYearStartMonth)
  if (split === null) return missing('no_quarters', cases, LEARN_FROM)
  const { earlier, later, label } = split
  if (isShort(earlier, LEARN_FROM)) return missing('earlier', earlier, LEARN_FROM)
  if (isShort(later, CHECK_ON)) return missing('later', later, CHECK_ON)
  const sheet = signalLift(earlier, { minimum, level, timeZone })
  const asking = base.routes.inbound?.events ?? []
  const { picked, leftOut } = pickSignals(sheet.signals, earlier, { timeZone, asking })
  if (!picked.some(({ isSure }) => isSure)) return missing('no_signals', earlier, LEARN_FROM)
  const rules = picked.map((lift, i) => learnedRule(lift, `learned-${i + 1}`))
  const sure = withRules(
    base,
    rules.filter(({ isSure }) => isSure),
  )
  const criteria = withRules(base, rules)
  const threshold = lineOf(earlier, sure, timeZone)
  return {
    state: 'ready',
    ...{ label, rules, leftOut },
    criteria: { ...criteria, thresholds: { ...criteria.thresholds, total: threshold } },
    refused: sheet.refused,
    learnedFrom: tallyOf(earlier, sure, threshold, timeZone),
    checkedOn: tallyOf(later, sure, threshold, timeZone),
  }
}

/** Criteria with learned rules in the place of their own; lines of segments and caps were drawn for other points. */
function withRules(base: Criteria, rules: readonly LearnedRule[]): Criteria {
  return {
    ...base,
    fitRules: rules.flatMap(each => (each.kind === 'fit' ? [each.rule] : [])),
    behaviourRules: rules.flatMap(each => (each.kind === 'behaviour' ? [each.rule] : [])),
    caps: { fit: null, engagement: null },
    thresholds: { total: 0, minimumFit: null, minimumEngagement: null, segments: [] },
  }
}

/** The whole number at which the share of wins that reach it is furthest above the share of the others. */
function lineOf(cases: readonly PastCase[], criteria: Criteria, timeZone: string): number {
  const scored = scoreCases(cases, criteria, timeZone)
  const wins = scored.filter(({ isWon }) => isWon).length
  const others = scored.length - wins
  const lines = new Set(scored.map(({ score }) => Math.floor(score + 0.001)).filter(line => line > 0))
  let best = { line: 1, apart: Number.NEGATIVE_INFINITY }
  for (const line of [...lines].sort((a, b) => a - b)) {
    const inside = scored.filter(({ score }) => score + 0.001 >= line)
    const caught = inside.filter(({ isWon }) => isWon).length
    const apart = caught / Math.max(1, wins) - (inside.length - caught) / Math.max(1, others)
    if (apart > best.apart) best = { line, apart }
  }
  return best.line
}

function tallyOf(
  cases: readonly PastCase[],
  criteria: Criteria,
  threshold: number,
  timeZone: string,
): LineTally {
  const inside = scoreCases(cases, criteria, timeZone).filter(({ score }) => score + 0.001 >= threshold)
  return { all: count(cases), reached: count(inside) }
}

function count(some: readonly { isWon: boolean | null }[]): SignalTally {
  return { cases: some.length, won: some.filter(({ isWon }) => isWon === true).length }
}

type Needed = { cases: number; won: number; lost: number }

function isShort(cases: readonly PastCase[], needed: Needed): boolean {
  const has = count(cases)
  return has.cases < needed.cases || has.won < needed.won || has.cases - has.won < needed.lost
}

function missing(
  reason: 'no_quarters' | 'earlier' | 'later' | 'no_signals',
  cases: readonly PastCase[],
  needed: Needed,
): Learned {
  const decided = cases.filter(({ isWon }) => isWon !== null)
  const { cases: all, won } = count(decided)
  return { state: 'missing', reason, needed: { ...needed }, has: { cases: all, won, lost: all - won } }
}
