import type { Episode } from '../handoff/episode'
import { STAGE_BITS } from '../handoff/fact'
import { handoffState, isWaiting } from '../handoff/handoff-state'
import type { EarlierHandoff } from './candidate'

/** An episode of a lead as far as it bears on handing the lead over again. */
export type PastEpisode = Pick<
  Episode,
  'mqlAt' | 'disposition' | 'disposedAt' | 'outcome' | 'closedAt' | 'dateOnly'
> & { requeuedAt: Date | null; heldUntil: Date | null }

/**
 * What a past episode means for the next handoff. It has ended when sales sent the lead back, or lost the deal.
 * Whatever waits, was accepted, was won, or is with somebody else stays with sales: nobody hands it over twice.
 */
export function earlierHandoffOf(episode: PastEpisode): EarlierHandoff {
  const { disposition, disposedAt, outcome, closedAt, dateOnly, heldUntil } = episode
  const open: EarlierHandoff = { ended: null, ending: null, heldUntil: null }
  if (isWaiting(handoffState(episode))) return open
  if ((disposition === 'rejected' || disposition === 'recycled') && disposedAt !== null)
    return {
      ended: { ms: disposedAt.getTime(), dateOnly: (dateOnly & STAGE_BITS.disposed) !== 0 },
      ending: disposition,
      heldUntil,
    }
  if (outcome === 'lost' && closedAt !== null)
    return {
      ended: { ms: closedAt.getTime(), dateOnly: (dateOnly & STAGE_BITS.closed) !== 0 },
      ending: 'other',
      heldUntil: null,
    }
  return open
}
