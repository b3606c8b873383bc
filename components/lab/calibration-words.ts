import type { CalibrationAnswer, WeightsView } from '@/lib/contracts/calibration'
import { formatCount } from '@/lib/domain/format/format-count'

/** A ratio as people say it: "4.3 times". */
export const sayTimes = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 1 : 0)} times`

/** The page in one sentence: the clearest signal, or why there is none. */
export function calibrationHeadline({ handoffs, signals, minimum }: CalibrationAnswer): string {
  if (handoffs.cases === 0) return 'No handoff is old enough to learn from yet'
  if (!handoffs.is_enough)
    return `${formatCount(handoffs.won)} wins so far: too few to learn from before there are ${minimum}`
  const more = signals.find(({ standing }) => standing === 'more')
  const less = signals.find(({ standing }) => standing === 'less')
  if (more?.interval)
    return `“${more.words}” before the hand-off: won at least ${sayTimes(more.interval[0])} as often`
  if (less) return `“${less.words}” before the hand-off: hardly any were won`
  return 'No single signal separates the won handoffs from the others'
}

/** Whether the later quarters bear out what the earlier ones taught. */
export function verdictWords(weights: Extract<WeightsView, { state: 'ready' }>): {
  tone: 'good' | 'plain' | 'bad'
  title: string
  text: string
} {
  const { quarter, verdict } = weights
  if (verdict === 'better')
    return {
      tone: 'good',
      title: `From ${quarter} on these points tell the won from the others better than those in force`,
      text: 'They were learned from the quarters before and had not seen these handoffs.',
    }
  if (verdict === 'worse')
    return {
      tone: 'bad',
      title: `From ${quarter} on these points do worse than those in force`,
      text: 'What the earlier quarters taught no longer holds. Leave the points as they are.',
    }
  return {
    tone: 'plain',
    title: `From ${quarter} on these points do neither clearly better nor worse than those in force`,
    text: 'The difference is one that chance makes. There is no reason in it to change the points.',
  }
}

const PARTS = { earlier: 'the quarters to learn from', later: 'the quarters to check on' } as const

/** What is missing before points can be learned. */
export function missingWords({ reason, needed, has }: Extract<WeightsView, { state: 'missing' }>): string {
  if (reason === 'no_rules') return 'The criteria have no rules whose points could be learned.'
  if (reason === 'no_quarters')
    return 'The handoffs whose end is known lie in one quarter, or have no date. Points are learned from earlier quarters and checked on later ones, so there have to be two.'
  return `In ${PARTS[reason]} there are ${formatCount(has.cases)} handoffs whose end is known, ${formatCount(has.won)} of them won. There have to be ${needed.cases}, with ${needed.won} won and ${needed.lost} not.`
}
