import type { Episode } from '../handoff/episode'
import { isReasonCode, REASONS } from '../rejection/reasons'
import type { SalesAnswer } from './past-handoff'

/**
 * Whether sales took a handoff or sent it back. Wrong owners, packets to be completed and tests are errands of the
 * process and no answer; neither is a rejection that was overturned.
 */
export function salesAnswer({
  disposition,
  reason,
  verdict,
}: Pick<Episode, 'disposition' | 'reason' | 'verdict'>): SalesAnswer {
  if (disposition === 'accepted') return 'accepted'
  if (disposition === null || disposition === 'rerouted' || disposition === 'enriched') return null
  if (verdict === 'overturned') return null
  const isErrand = reason !== null && isReasonCode(reason) && REASONS[reason].group === 'process'
  return isErrand ? null : 'sent_back'
}
