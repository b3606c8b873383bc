import type { Disposition } from '../handoff/fact'
import type { Outcome } from '../opportunity/opportunity'

/** How far a lead has come: its last episode's furthest stage, or that it was never handed over. */
export const LEAD_STAGES = [
  'lead',
  'mql',
  'accepted',
  'rejected',
  'recycled',
  'rerouted',
  'merged',
  'enriched',
  'sql',
  'opportunity',
  'won',
  'lost',
] as const
export type LeadStage = (typeof LEAD_STAGES)[number]

export const LEAD_STAGE_LABELS = {
  lead: 'Not handed over',
  mql: 'MQL, undecided',
  accepted: 'Accepted',
  rejected: 'Rejected',
  recycled: 'Recycled',
  rerouted: 'Rerouted',
  merged: 'Merged',
  enriched: 'Sent back to enrich',
  sql: 'SQL',
  opportunity: 'Opportunity',
  won: 'Won',
  lost: 'Lost',
} satisfies Record<LeadStage, string>

type Reached = {
  outcome: Outcome | null
  hasOpportunity: boolean
  hasSql: boolean
  disposition: Disposition | null
}

/** The furthest stage of an episode; null when the lead was never handed over. */
export function leadStage(episode: Reached | null): LeadStage {
  if (episode === null) return 'lead'
  if (episode.outcome) return episode.outcome
  if (episode.hasOpportunity) return 'opportunity'
  if (episode.hasSql) return 'sql'
  return episode.disposition ?? 'mql'
}
