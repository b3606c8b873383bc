import { knownBefore } from '../calibration/known-before'
import type { PastCase } from '../calibration/past-case'
import type { Signal } from '../calibration/signal'
import type { SignalLift } from '../calibration/signal-lift'
import { holdsFor } from '../criteria/holds-for'
import { factOf } from '../criteria/lead-facts'

/** Why a signal that separates won handoffs from others is no rule. */
export type LeftOut = {
  lift: SignalLift
  /** Too good to be taken unseen, said by another rule already, or going to sales without points anyway. */
  why: 'too_good' | 'said_already' | 'asks_for_a_person' | 'enough'
  /** The signal that says it already. */
  by: Signal | null
}

/** `isSure`: clear of chance after all that was asked; the others only when asked alone, which some are by chance. */
export type PickedSignal = { lift: SignalLift; isSure: boolean }
export type Picked = { picked: PickedSignal[]; leftOut: LeftOut[] }

type PickOptions = {
  timeZone: string
  /** Events that go to sales without points. */
  asking: readonly string[]
}

const MOST_RULES = 15
/** At this correlation two signals are one, or one the opposite of the other, and would be paid for twice. */
const SAME = 0.6
/** Words of titles that say nothing of anybody. */
const EMPTY_WORDS = ['of', 'and', 'the', 'for', 'in', 'at', 'to', 'de', 'und', 'der']

/** Chooses the signals that become rules, the clearest first, and says of the others why they do not. */
export function pickSignals(
  signals: readonly SignalLift[],
  cases: readonly PastCase[],
  { timeZone, asking }: PickOptions,
): Picked {
  const speaking = signals.filter(lift => (isSure(lift) || isClearAlone(lift)) && !isEmptyWord(lift.signal))
  const picked: (PickedSignal & { had: Uint8Array })[] = []
  const leftOut: LeftOut[] = []
  for (const lift of speaking) {
    const { signal } = lift
    const leave = (why: LeftOut['why'], by: Signal | null = null) => leftOut.push({ lift, why, by })
    if (lift.isTooGood) leave('too_good')
    else if (signal.kind === 'behaviour' && asking.includes(signal.event)) leave('asks_for_a_person')
    else {
      const had = Uint8Array.from(cases, each => (hasSignal(each, signal, timeZone) ? 1 : 0))
      const same = picked.find(
        other => isOfOneKind(other.lift.signal, signal) || Math.abs(correlation(other.had, had)) >= SAME,
      )
      if (same) leave('said_already', same.lift.signal)
      else if (picked.length >= MOST_RULES) leave('enough')
      else picked.push({ lift, isSure: isSure(lift), had })
    }
  }
  return { picked: picked.map(({ lift, isSure }) => ({ lift, isSure })), leftOut }
}

const isSure = ({ standing }: SignalLift): boolean => standing === 'more' || standing === 'less'

function isClearAlone({ standing, interval }: SignalLift): boolean {
  return standing === 'unclear' && interval !== null && (interval[0] > 1 || interval[1] < 1)
}

function hasSignal(each: PastCase, signal: Signal, timeZone: string): boolean {
  if (signal.kind === 'fit') return holdsFor(signal.condition, factOf(each.facts, signal.field))
  return knownBefore(each, timeZone).filter(({ type }) => type === signal.event).length >= signal.times
}

const isEmptyWord = (signal: Signal): boolean =>
  signal.kind === 'fit' &&
  signal.field === 'job_title' &&
  signal.condition.operator === 'matches' &&
  signal.condition.value.every(word => EMPTY_WORDS.includes(word))

/** Doing something once and thrice, or two lines through one number: a lead that passes one often passes both. */
function isOfOneKind(a: Signal, b: Signal): boolean {
  if (a.kind === 'behaviour') return b.kind === 'behaviour' && a.event === b.event
  return (
    b.kind === 'fit' &&
    a.field === b.field &&
    a.condition.operator === 'gte' &&
    b.condition.operator === 'gte'
  )
}

/** Correlation of two yes-or-no columns; 0 where one of them never changes. */
function correlation(a: Uint8Array, b: Uint8Array): number {
  let [inA, inB, inBoth] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    inA += a[i] ?? 0
    inB += b[i] ?? 0
    inBoth += (a[i] ?? 0) * (b[i] ?? 0)
  }
  const spread = Math.sqrt(inA * (a.length - inA) * inB * (b.length - inB))
  return spread === 0 ? 0 : (a.length * inBoth - inA * inB) / spread
}
