import type { SignalLift } from '../calibration/signal-lift'
import { saySignal } from '../calibration/signal-words'
import type { BehaviourRule, FitRule } from '../criteria/criteria'
import type { PickedSignal } from './pick-signals'

/** A rule as the won leads speak for it, with what they say. */
export type LearnedRule = PickedSignal &
  ({ kind: 'fit'; rule: FitRule } | { kind: 'behaviour'; rule: BehaviourRule })

const FOR_DOUBLE = 10
const MOST_POINTS = 30
const LONGEST_NAME = 120

/**
 * The rule that asks for a signal: ten points for each doubling of the chance to be won, negative where it halves it,
 * thirty at most. What has to be done several times gives its points in as many steps.
 */
export function learnedRule({ lift, isSure }: PickedSignal, id: string): LearnedRule {
  const { signal } = lift
  const said = saySignal(signal)
  const name = (said.charAt(0).toUpperCase() + said.slice(1)).slice(0, LONGEST_NAME)
  const points = pointsOf(lift)
  if (signal.kind === 'fit')
    return {
      ...{ lift, isSure },
      kind: 'fit',
      rule: { id, name, field: signal.field, condition: signal.condition, points },
    }
  const each = Math.round(points / signal.times) || Math.sign(points)
  return {
    ...{ lift, isSure },
    kind: 'behaviour',
    rule: {
      ...{ id, name, event: signal.event, conditions: [], points: each, maxPerDay: null },
      ...{ cap: signal.times, halfLifeDays: null, windowDays: null },
    },
  }
}

/** Nobody without it was won, or nobody with it: that is as far as points go. */
function pointsOf({ lift, with: inside }: SignalLift): number {
  if (lift === null) return MOST_POINTS
  if (inside.won === 0) return -MOST_POINTS
  const points = Math.round(FOR_DOUBLE * Math.log2(lift))
  return Math.max(-MOST_POINTS, Math.min(MOST_POINTS, points)) || (lift > 1 ? 1 : -1)
}
