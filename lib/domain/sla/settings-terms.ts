import type { WorkspaceSettings } from '../workspace/settings'
import type { SlaTerms } from './terms'

const known = new WeakMap<object, SlaTerms>()

/** What a workspace promises that never said more than hours: around the clock, with an answer within some days. */
export function settingsTerms(settings: Pick<WorkspaceSettings, 'firstTouch' | 'dispositionDays'>): SlaTerms {
  const before = known.get(settings)
  if (before) return before
  const terms: SlaTerms = {
    calendars: [],
    firstTouch: Object.entries(settings.firstTouch).map(([route, { hours }]) => ({
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
  }
  known.set(settings, terms)
  return terms
}
