import type { HandoffTerms } from '../handoff/lead-history'
import { settingsTerms } from './settings-terms'
import type { SlaTerms } from './terms'

/** Terms a workspace set itself; null: they hold for every handoff there ever was. */
export type SlaVersion = { n: number; holdsFrom: Date | null; terms: SlaTerms }

/**
 * The terms that hold for a handoff that begins at an instant: those of the agreement in force then; before any
 * agreement those the workspace set last among the ones that hold from before it; else the hours of its settings.
 */
export function termsInForce(startMs: number, terms: HandoffTerms): SlaTerms {
  const agreed = agreementAt(startMs, terms.agreementVersions)?.sla
  if (agreed) return agreed
  let own: SlaVersion | null = null
  for (const version of terms.slaVersions ?? []) {
    if (version.holdsFrom !== null && version.holdsFrom.getTime() > startMs) continue
    if (own === null || version.n > own.n) own = version
  }
  return own?.terms ?? settingsTerms(terms.settings)
}

type Version = HandoffTerms['agreementVersions'][number]

/** The agreement in force at an instant: the last one effective by then, of two at once the later version. */
export function agreementAt(ms: number, versions: readonly Version[]): Version | null {
  let inForce: Version | null = null
  for (const version of versions) {
    if (version.effectiveAt.getTime() > ms) continue
    const later = inForce === null ? 1 : version.effectiveAt.getTime() - inForce.effectiveAt.getTime()
    if (inForce === null || later > 0 || (later === 0 && version.n > inForce.n)) inForce = version
  }
  return inForce
}
