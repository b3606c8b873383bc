import { fisher } from '../statistics/fisher'
import { holm } from '../statistics/holm'
import type { Proportion } from '../statistics/newcombe'
import { relativeRisk } from '../statistics/relative-risk'
import { type Interval, wilson } from '../statistics/wilson'
import { leakingWords } from './leaking-field'
import type { PastCase } from './past-case'
import { type Signal, signalKey } from './signal'
import {
  fieldsOf,
  type SignalTally,
  type TalliedSignal,
  tallyBehaviour,
  tallyField,
  tallyTitles,
} from './tally-signals'

export type { SignalTally }

/** What a signal says of winning: more of them, fewer, nothing that chance could not do, or too few to ask. */
export type SignalStanding = 'more' | 'less' | 'unclear' | 'few'

export type SignalLift = {
  signal: Signal
  with: SignalTally
  without: SignalTally
  /** Share won with it ÷ share won without; null where nobody without it was won. */
  lift: number | null
  interval: Interval | null
  /** Chance of a difference like this, had it no bearing, after all the others that were asked; null: not asked. */
  chance: number | null
  standing: SignalStanding
  /** Nearly all were won: somebody ought to make sure that it was known before the hand-off. */
  isTooGood: boolean
}

/** A field that may not be a signal, and the words of its name that say why. */
export type RefusedField = { field: string; words: string }

export type SignalSheet = {
  /** Handoffs whose end is known, and of them the won ones. */
  cases: number
  won: number
  /** Too young to be judged. */
  open: number
  /** Without a date of the hand-off: what they did cannot be shown to have come before it. */
  undated: number
  /** What is needed of won and of other handoffs before any signal is asked. */
  needed: number
  isEnough: boolean
  /** Those that speak first, the clearest first. */
  signals: readonly SignalLift[]
  refused: readonly RefusedField[]
}

export type SignalRule = {
  /** Least number of handoffs with a signal, without it, won, and not won. */
  minimum: number
  /** Chance of any false alarm that is accepted. */
  level: number
  timeZone: string
}

/** Above this lower bound of its win rate a signal is too good to be taken unseen. */
const TOO_GOOD = 0.9

/**
 * Which signals separate won handoffs from the others: P(won | had it) ÷ P(won | had it not) with its interval
 * (METRICS section 8), Fisher's exact test held against all that were asked (Holm). Only what was known before the
 * hand-off is read, and fields that are written after it are refused.
 */
export function signalLift(
  cases: readonly PastCase[],
  { minimum, level, timeZone }: SignalRule,
): SignalSheet {
  const decided = cases.flatMap(each => (each.isWon === null ? [] : [{ ...each, isWon: each.isWon }]))
  const won = decided.filter(({ isWon }) => isWon).length
  const isEnough = won >= minimum && decided.length - won >= minimum
  const all: SignalTally = { cases: decided.length, won }
  const [refused, fields] = sortFields(fieldsOf(decided))
  const found = isEnough
    ? [
        ...tallyBehaviour(decided, timeZone),
        ...tallyTitles(decided),
        ...fields.flatMap(field => tallyField(decided, field)),
      ]
    : []
  return {
    ...all,
    open: cases.length - decided.length,
    undated: decided.filter(({ mql }) => mql === null).length,
    needed: minimum,
    isEnough,
    signals: compare(found, all, minimum, level).sort(byEvidence),
    refused,
  }
}

function sortFields(fields: readonly string[]): [RefusedField[], string[]] {
  const refused: RefusedField[] = []
  const allowed: string[] = []
  for (const field of fields) {
    const words = leakingWords(field)
    if (words === null) allowed.push(field)
    else refused.push({ field, words })
  }
  return [refused, allowed]
}

/** Signals of fewer cases than asked for are left out entirely where they are rare words or values. */
function compare(
  found: readonly TalliedSignal[],
  all: SignalTally,
  minimum: number,
  level: number,
): SignalLift[] {
  const held = found.filter(({ tally, signal }) => tally.cases >= minimum || signal.kind === 'behaviour')
  const isAsked = ({ tally }: TalliedSignal) => tally.cases >= minimum && all.cases - tally.cases >= minimum
  const asked = held.filter(isAsked)
  const chances = new Map(
    holm(asked.map(({ tally }) => chanceOf(tally, all))).map((chance, i) => [asked[i]?.signal, chance]),
  )
  return held.map(each => liftOf(each, all, chances.get(each.signal) ?? null, level))
}

function liftOf(
  { signal, tally }: TalliedSignal,
  all: SignalTally,
  chance: number | null,
  level: number,
): SignalLift {
  const without = { cases: all.cases - tally.cases, won: all.won - tally.won }
  const risk = relativeRisk(share(tally), share(without))
  const isMore = tally.won * without.cases > without.won * tally.cases
  return {
    signal,
    with: tally,
    without,
    lift: risk?.value ?? null,
    interval: risk?.interval ?? null,
    chance,
    standing: chance === null ? 'few' : chance > level ? 'unclear' : isMore ? 'more' : 'less',
    isTooGood: chance !== null && (wilson(tally.won, tally.cases)?.[0] ?? 0) >= TOO_GOOD,
  }
}

const share = ({ cases, won }: SignalTally): Proportion => ({ numerator: won, denominator: cases })

function chanceOf(tally: SignalTally, all: SignalTally): number {
  return fisher({
    inside: { yes: tally.won, no: tally.cases - tally.won },
    outside: {
      yes: all.won - tally.won,
      no: all.cases - tally.cases - (all.won - tally.won),
    },
  }).twoSided
}

const ORDER: Record<SignalStanding, number> = { more: 0, less: 1, unclear: 2, few: 3 }

/** By what they say, then by how far the interval stays away from one. */
function byEvidence(a: SignalLift, b: SignalLift): number {
  const order = ORDER[a.standing] - ORDER[b.standing]
  if (order !== 0) return order
  return clearness(b) - clearness(a) || (signalKey(a.signal) < signalKey(b.signal) ? -1 : 1)
}

function clearness({ interval, with: inside }: SignalLift): number {
  if (interval === null) return -inside.cases
  const [low, high] = interval
  return low > 1 ? Math.log(low) : high < 1 ? -Math.log(high) : -Math.log(high / low)
}
