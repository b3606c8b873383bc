import type { HoldView, QualificationView } from '@/lib/contracts/qualification'
import type { ScoreLineView, ScoreView } from '@/lib/contracts/score'
import { formatPoints } from '@/lib/domain/format/format-points'
import type { FailureMode } from '@/lib/domain/rejection/reasons'

export const NOT_SCORED_WORDS: Record<NonNullable<ScoreView['not_scored']>, string> = {
  nothing_known: 'Not scored: it has done nothing yet, and nothing is known of it that a rule asks for.',
  no_rules: 'Not scored: the agreement has no rules that give points.',
}

type BehaviourLine = Extract<ScoreLineView, { kind: 'behaviour' }>

export const LIMIT_WORDS: Record<NonNullable<BehaviourLine['limit']>, string> = {
  max_per_day: 'beyond what counts in a day',
  window: 'too long ago to count',
  cap: 'beyond the most this rule can count',
}

export const ROUTE_NAMES: Record<QualificationView['routes'][number]['route'], string> = {
  inbound: 'By asking for a person',
  pql: 'By using the product',
  scored: 'By its score',
}

const GUARD_WORDS: Record<FailureMode, string> = {
  recycled: 'it was sent back before and has shown no new interest since',
  persona_mismatch: 'it is outside the customer profile',
  form_fill: 'one form is all it has done',
  single_session: 'one visit is all there is',
}

const MINIMA = {
  threshold: 'the line',
  minimum_fit: 'the least fit',
  minimum_engagement: 'the least engagement',
} as const

/** What stands between a lead and sales, as the end of a sentence. */
export function holdWords(hold: HoldView, dayOf: (at: string) => string): string {
  switch (hold.kind) {
    case 'open_handoff':
      return 'it is with sales already'
    case 'gate':
      return `${hold.gate.state === 'unknown' ? 'it is not known whether it passes' : 'it fails'} the gate “${hold.gate.name}”`
    case 'guard':
      return GUARD_WORDS[hold.mode]
    case 'held_until':
      return `sales asked not to see it before ${dayOf(hold.until)}`
    case 'no_hand_raise':
      return 'it has not asked'
    default:
      return `${formatPoints(hold.needed - (hold.score ?? 0))} points short of ${MINIMA[hold.kind]}, ${formatPoints(hold.needed)}`
  }
}
