import type { Criteria } from '../criteria/criteria'
import { icpGate } from '../criteria/icp-gate'
import type { LeadFacts } from '../criteria/lead-facts'
import type { Episode } from '../handoff/episode'
import { STAGE_BITS } from '../handoff/fact'
import type { Moment } from '../handoff/moment'
import type { FailureMode } from '../rejection/reasons'
import { lastRejection } from './detect-failure-mode'
import type { EngagementSummary } from './engagement-summary'
import { failureModeOf, failureSignals } from './failure-signals'

type Dated = Pick<Episode, 'n' | 'mqlAt' | 'dateOnly' | 'disposition' | 'disposedAt'>

/** The moment of a handoff; null where nobody dates it. */
export function momentOfMql({ mqlAt, dateOnly }: Pick<Dated, 'mqlAt' | 'dateOnly'>): Moment | null {
  return mqlAt && { ms: mqlAt.getTime(), dateOnly: (dateOnly & STAGE_BITS.mql) !== 0 }
}

/** When a lead's handoffs before the nth were sent back. */
export function rejectionsBefore(n: number, episodes: readonly Dated[]): Moment[] {
  return episodes.flatMap(episode => {
    const { disposition, disposedAt, dateOnly } = episode
    if (episode.n >= n || !disposedAt || (disposition !== 'rejected' && disposition !== 'recycled')) return []
    return [{ ms: disposedAt.getTime(), dateOnly: (dateOnly & STAGE_BITS.disposed) !== 0 }]
  })
}

export type JudgedEpisode = {
  episode: Dated
  /** All episodes of the lead. */
  episodes: readonly Dated[]
  engagement: EngagementSummary
  facts: LeadFacts
}

/** Failure mode of one of a lead's episodes; null for an undated one, of which nobody knows what came before. */
export function failureModeAt(
  { episode, episodes, engagement, facts }: JudgedEpisode,
  criteria: Criteria,
  timeZone: string,
): FailureMode | 'healthy' | null {
  const mql = momentOfMql(episode)
  if (mql === null) return null
  const rejectedAt = lastRejection(rejectionsBefore(episode.n, episodes), mql, timeZone)
  const gates = criteria.gates.map(gate => icpGate(gate, facts))
  return failureModeOf(failureSignals({ engagement, rejectedAt, gates }, timeZone))
}
