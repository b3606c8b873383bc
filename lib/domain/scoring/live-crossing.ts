import type { Criteria } from '../criteria/criteria'
import type { Candidate } from './candidate'
import { type Crossing, firstCrossing } from './first-crossing'
import type { TurningPoint } from './turning-point'

/** What a file tells of the last days is news; the rest of it is history, which hands nobody over. */
export const NEWS_DAYS = 7

/** What was told of a lead while it was news. */
export type News = { liveEvents: ReadonlySet<string>; isCreationLive: boolean }

/** Criteria and since when they are in force. */
export type CriteriaInForce = { criteria: Criteria; effectiveAt: Date }

/**
 * When a lead is handed over under what is in force: at the first turning point since it took effect that was told
 * while it was news. What is older, or was told as history, counts for the score and hands nobody over.
 */
export function liveCrossing(
  { candidate, news }: { candidate: Candidate; news: News },
  { criteria, effectiveAt }: CriteriaInForce,
  upTo: Date,
  timeZone: string,
): Crossing | null {
  const from = effectiveAt.getTime()
  const isNews = ({ ms, events, isCreation, isChange }: TurningPoint) =>
    ms >= from &&
    (isChange || (isCreation && news.isCreationLive) || events.some(({ id }) => news.liveEvents.has(id)))
  return firstCrossing(candidate, criteria, upTo, timeZone, isNews)
}
