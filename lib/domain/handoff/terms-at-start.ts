import { firstTouchTerm } from '../sla/first-touch-term'
import type { Pause } from '../sla/pause'
import { termDueAt } from '../sla/term-due-at'
import { agreementAt, termsInForce } from '../sla/terms-in-force'
import { type HandoffOrigin, ROUTES } from './fact'
import type { HandoffTerms } from './lead-history'
import type { EpisodeStart } from './split-episodes'

export type ClockStart = { start: EpisodeStart | null; route: string | null; segment: string | null }

/** First-touch deadline under the terms at the start. A date alone, or an mql nobody recorded, starts no clock. */
export function dueAt(
  { start, route, segment }: ClockStart,
  terms: HandoffTerms,
  pauses: readonly Pause[],
): Date | null {
  if (start === null || start.dateOnly || start.inferred || route === null) return null
  const sla = termsInForce(start.ms, terms)
  const term = firstTouchTerm(sla, route, segment)
  return term && termDueAt(term, sla, new Date(start.ms), pauses)
}

/** Deadline of the answer on any route, under the terms at the start; started as the first-touch clock is. */
export function answerDueAt(
  { start }: Pick<ClockStart, 'start'>,
  terms: HandoffTerms,
  pauses: readonly Pause[],
): Date | null {
  if (start === null || start.dateOnly || start.inferred) return null
  const sla = termsInForce(start.ms, terms)
  return sla.disposition && termDueAt(sla.disposition, sla, new Date(start.ms), pauses)
}

/** When silence counts as acceptance, under the terms at the start; started as the other clocks are. */
export function deemedDueAt(
  { start }: Pick<ClockStart, 'start'>,
  terms: HandoffTerms,
  pauses: readonly Pause[],
): Date | null {
  if (start === null || start.dateOnly || start.inferred) return null
  const sla = termsInForce(start.ms, terms)
  return sla.deemedAcceptedAfter && termDueAt(sla.deemedAcceptedAfter, sla, new Date(start.ms), pauses)
}

/** The agreement in force when the lead became an MQL: the last version effective by then. */
export function versionInForce(mqlMs: number, { agreementVersions }: HandoffTerms): number | null {
  return agreementAt(mqlMs, agreementVersions)?.n ?? null
}

/** Where an episode came from: only what our own criteria saw happen has an origin besides the import. */
export function originOf(start: EpisodeStart | null, route: string | null): HandoffOrigin {
  if (!start?.observed) return 'imported'
  return ROUTES.find(known => known === route) ?? 'imported'
}
