import { verdictOf } from '../rejection/reasons'
import type { Episode } from './episode'
import type { Disposition } from './fact'

/** What a disposition says about the criteria: rerouting and merging are process, recycling is timing, unless a reason says more. */
export function episodeVerdict(disposition: Disposition | null, reason: string | null): Episode['verdict'] {
  if (disposition === null || disposition === 'accepted') return disposition
  const verdict = verdictOf(reason)
  if (verdict !== 'pending' || disposition === 'rejected') return verdict
  return disposition === 'recycled' ? 'timing' : 'process'
}
