import { compareMoments, isBefore, type Moment } from './moment'
import type { EpisodePart } from './split-episodes'

/** Earliest attempt, reply or meeting at or after the mql, be it an activity or a date of the lead's record. */
export function firstTouch({ start, facts, touches }: EpisodePart, timeZone: string): Moment | null {
  let first: Moment | null = null
  const consider = (moment: Moment) => {
    if (isBefore(moment, start, timeZone)) return
    if (first === null || compareMoments(moment, first, timeZone) < 0) first = moment
  }
  for (const fact of facts) if (fact.kind === 'touched') consider(fact)
  for (const touch of touches) consider(touch)
  return first
}
