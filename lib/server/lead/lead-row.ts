import type { LeadSummary, Moment } from '@/lib/contracts/lead'
import type { Disposition } from '@/lib/domain/handoff/fact'
import { leadStage } from '@/lib/domain/lead/lead-stage'
import type { Outcome } from '@/lib/domain/opportunity/opportunity'

/** A lead with its last episode, as the list and the page read it. */
export type LeadRow = {
  id: string
  externalId: string
  sourceSystem: string
  fullName: string | null
  firstName: string | null
  lastName: string | null
  email: string | null
  company: string | null
  jobTitle: string | null
  country: string | null
  source: string | null
  segment: string | null
  owner: string | null
  createdAt: Date | null
  createdDateOnly: boolean
  /** Null when the lead was never handed over. */
  episodes: number | null
  mqlAt: Date | null
  mqlDateOnly: boolean | null
  outcome: Outcome | null
  hasOpportunity: boolean | null
  hasSql: boolean | null
  disposition: Disposition | null
}

export function viewSummary(row: LeadRow): LeadSummary {
  const written = row.fullName?.trim() || [row.firstName, row.lastName].filter(Boolean).join(' ')
  return {
    id: row.id,
    external_id: row.externalId,
    source_system: row.sourceSystem,
    name: written || null,
    email: row.email,
    company: row.company,
    job_title: row.jobTitle,
    country: row.country,
    source: row.source,
    segment: row.segment,
    owner: row.owner,
    created: momentOf(row.createdAt, row.createdDateOnly),
    stage: leadStage(
      row.episodes === null
        ? null
        : {
            outcome: row.outcome,
            hasOpportunity: row.hasOpportunity === true,
            hasSql: row.hasSql === true,
            disposition: row.disposition,
          },
    ),
    mql: momentOf(row.mqlAt, row.mqlDateOnly === true),
    episodes: row.episodes ?? 0,
  }
}

export function momentOf(at: Date | null, dateOnly: boolean): Moment {
  return at ? { at: at.toISOString(), date_only: dateOnly } : null
}
