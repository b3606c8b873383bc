import type { EpisodeProblem } from './episode'
import { isBefore, type Moment } from './moment'
import type { Reached, Stages } from './reached-stages'

/** The gravest impossible order of an episode; a date without time is never out of order on its own day. */
export function episodeProblem(start: Moment, stages: Stages, timeZone: string): EpisodeProblem | null {
  const early = (stage: Reached | null) => stage?.moment != null && isBefore(stage.moment, start, timeZone)
  const { closed, opportunity } = stages
  if (early(closed)) return 'closed_before_mql'
  if (closed?.moment && opportunity?.moment && isBefore(closed.moment, opportunity.moment, timeZone))
    return 'closed_before_opportunity'
  if (early(opportunity)) return 'opportunity_before_mql'
  if (early(stages.sql)) return 'sql_before_mql'
  if (early(stages.accepted)) return 'accepted_before_mql'
  return early(stages.disposed) ? 'disposed_before_mql' : null
}
