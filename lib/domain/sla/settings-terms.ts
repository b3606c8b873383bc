import { ROUTES } from '../handoff/fact'
import type { WorkspaceSettings } from '../workspace/settings'
import type { SlaTerms } from './terms'

const known = new WeakMap<object, SlaTerms>()

/** What a workspace promises that never said more than hours: around the clock, with an answer within some days. */
export function settingsTerms(settings: Pick<WorkspaceSettings, 'firstTouch' | 'dispositionDays'>): SlaTerms {
  const before = known.get(settings)
  if (before) return before
  const terms: SlaTerms = {
    calendars: [],
    firstTouch: inOrder(settings.firstTouch).map(([route, { hours }]) => ({
      id: `touch-${route}`,
      route,
      segment: null,
      amount: hours,
      unit: 'clock_hours',
      calendarId: null,
    })),
    disposition: { amount: settings.dispositionDays * 24, unit: 'clock_hours', calendarId: null },
    attempts: null,
    remindersBeforeMinutes: [60],
    escalations: [
      { afterMinutes: 0, audience: 'owner' },
      { afterMinutes: 240, audience: 'sales_manager' },
    ],
    deemedAcceptedAfter: null,
    answerRejections: null,
  }
  known.set(settings, terms)
  return terms
}

/** Our own routes first, in the order a lead is likeliest to come; then those of the sources by name. */
function inOrder(hours: WorkspaceSettings['firstTouch']) {
  const rank = (route: string) => {
    const place: number = (ROUTES as readonly string[]).indexOf(route)
    return place === -1 ? ROUTES.length : place
  }
  return Object.entries(hours).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
}
