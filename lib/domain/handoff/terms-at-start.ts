import { type HandoffOrigin, ROUTES } from './fact'
import type { HandoffTerms } from './lead-history'
import type { EpisodeStart } from './split-episodes'

const HOUR_MS = 3_600_000

/** First-touch deadline in clock hours. A date alone, or an mql nobody recorded, starts no clock. */
export function dueAt(
  start: EpisodeStart | null,
  route: string | null,
  { settings }: HandoffTerms,
): Date | null {
  if (start === null || start.dateOnly || start.inferred || route === null) return null
  const term = Object.hasOwn(settings.firstTouch, route) ? settings.firstTouch[route] : undefined
  return term ? new Date(start.ms + term.hours * HOUR_MS) : null
}

/** Deadline of the answer, in days around the clock from mql_at on any route; started as the first-touch clock is. */
export function answerDueAt(start: EpisodeStart | null, { settings }: HandoffTerms): Date | null {
  if (start === null || start.dateOnly || start.inferred) return null
  return new Date(start.ms + settings.dispositionDays * 24 * HOUR_MS)
}

/** The agreement in force when the lead became an MQL: the last version effective by then. */
export function versionInForce(mqlMs: number, { agreementVersions }: HandoffTerms): number | null {
  let inForce: HandoffTerms['agreementVersions'][number] | null = null
  for (const version of agreementVersions) {
    if (version.effectiveAt.getTime() > mqlMs) continue
    const later = inForce === null ? 1 : version.effectiveAt.getTime() - inForce.effectiveAt.getTime()
    if (inForce === null || later > 0 || (later === 0 && version.n > inForce.n)) inForce = version
  }
  return inForce?.n ?? null
}

/** Where an episode came from: only what our own criteria saw happen has an origin besides the import. */
export function originOf(start: EpisodeStart | null, route: string | null): HandoffOrigin {
  if (!start?.observed) return 'imported'
  return ROUTES.find(known => known === route) ?? 'imported'
}
