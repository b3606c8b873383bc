import type { HandoffTerms } from '@/lib/domain/handoff/lead-history'
import { DEFAULT_SETTINGS } from '@/lib/domain/workspace/settings'
import { AGREED_SLA } from './agreed-sla'
import { AGREEMENTS, effectiveAt } from './agreements'
import type { Timeline } from './timeline'

/** What a seeded workspace agreed on, as the fold asks for it. */
export function seedTerms(timeline: Timeline, timeZone: string): HandoffTerms {
  const agreementVersions = AGREEMENTS.map(agreement => ({
    n: agreement.n,
    effectiveAt: effectiveAt(agreement, timeline),
    sla: AGREED_SLA,
  }))
  return { timeZone, settings: DEFAULT_SETTINGS, agreementVersions }
}
