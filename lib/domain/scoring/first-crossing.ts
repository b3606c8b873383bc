import type { Criteria } from '../criteria/criteria'
import { isBefore, type Moment } from '../handoff/moment'
import type { Candidate } from './candidate'
import { earlierEnd } from './earlier-end'
import type { EngagementEvent } from './engagement-event'
import type { Qualification, QualifyingRoute } from './qualification'
import { qualify } from './qualify'
import { type Trigger, type TurningPoint, triggerOf, turningPoints } from './turning-point'
import { watchCrossing } from './watch-crossing'

/** The moment a lead became an MQL, with the whole judgement of that moment: what the packet is made of. */
export type Crossing = Qualification & {
  route: QualifyingRoute
  trigger: Trigger
  /** The event at which it happened; null: at its creation or at a change of its attributes. */
  event: EngagementEvent | null
  /** That event is a date without a time. */
  dateOnly: boolean
}

/** Which turning points may hand a lead over; the others count for the score all the same. */
export type IsNews = (point: TurningPoint) => boolean

/**
 * The first time, up to an instant, that a lead is an MQL by the criteria: all gates and guards pass and a route is
 * reached, at an engagement event, its creation or a change of its attributes. After an earlier handoff only what
 * comes after its end counts, and while one is open there is none.
 */
export function firstCrossing(
  candidate: Candidate,
  criteria: Criteria,
  upTo: Date,
  timeZone: string,
  isNews: IsNews = () => true,
): Crossing | null {
  const { isOpen, endedAt } = earlierEnd(candidate.earlier, timeZone)
  if (isOpen) return null
  const mayCross = watchCrossing(candidate, criteria, timeZone)
  for (const point of turningPoints(candidate, upTo)) {
    const moment = momentOf(point)
    const isAsked = isNews(point) && !(endedAt && !isBefore(endedAt, moment, timeZone))
    if (!mayCross(point, isAsked)) continue
    const qualification = qualify(candidate, criteria, new Date(point.ms), timeZone)
    const { route } = qualification
    if (route === null) continue
    const event = eventOf(point, qualification)
    return { ...qualification, route, trigger: triggerOf(point), event, dateOnly: moment.dateOnly }
  }
  return null
}

function momentOf({ ms, events, isCreation, isChange }: TurningPoint): Moment {
  return { ms, dateOnly: !isCreation && !isChange && events.every(event => event.dateOnly) }
}

/** The raised hand where that is the way, else the last event of the instant. */
function eventOf({ events }: TurningPoint, { route, handRaise }: Qualification): EngagementEvent | null {
  const raised = route === 'inbound' ? events.find(event => event.id === handRaise?.id) : undefined
  return raised ?? events.at(-1) ?? null
}
