import type { Disposition } from './fact'

/** What sales can answer to a handoff, as verbs; each has its own clock and its own effect on quality. */
export const DISPOSITION_VERBS = ['accept', 'reject', 'recycle', 'reroute', 'merge', 'enrich'] as const
export type DispositionVerb = (typeof DISPOSITION_VERBS)[number]

/** The fact that each verb leaves in the ledger. */
export const DISPOSITION_OF = {
  accept: 'accepted',
  reject: 'rejected',
  recycle: 'recycled',
  reroute: 'rerouted',
  merge: 'merged',
  enrich: 'enriched',
} as const satisfies Record<DispositionVerb, Disposition>

const VERB_OF = Object.fromEntries(
  Object.entries(DISPOSITION_OF).map(([verb, disposition]) => [disposition, verb]),
) as Record<Disposition, DispositionVerb>

/** The verb that leads to a disposition. */
export function verbOf(disposition: Disposition): DispositionVerb {
  return VERB_OF[disposition]
}
