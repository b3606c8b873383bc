import type { LedgerRow, ReachedStage } from '@/lib/contracts/lead'
import type { EpisodeProblem } from '@/lib/domain/handoff/episode'
import type { Confidence, FactKind } from '@/lib/domain/handoff/fact'
import { REASONS } from '@/lib/domain/rejection/reasons'

export const STAGE_WORDS: Record<ReachedStage['stage'], string> = {
  mql: 'Became an MQL',
  touched: 'First touch by sales',
  accepted: 'Accepted by sales',
  disposed: 'Decided by sales',
  sql: 'Became an SQL',
  opportunity: 'Opportunity opened',
  closed: 'Deal closed',
}

export const FACT_WORDS: Record<FactKind, string> = {
  mql: 'Became an MQL',
  delivered: 'Delivered to sales',
  assigned: 'Assigned',
  touched: 'Touched by sales',
  paused: 'Clock paused',
  deemed_accepted: 'Deemed accepted, unanswered for the agreed time',
  resumed: 'Clock running again',
  accepted: 'Accepted',
  rejected: 'Rejected',
  recycled: 'Recycled',
  rerouted: 'Rerouted',
  merged: 'Merged',
  enriched: 'Sent back to enrich',
  sql: 'Became an SQL',
  opportunity: 'Opportunity opened',
  won: 'Deal won',
  lost: 'Deal lost',
}

export const CONFIDENCE_WORDS: Record<Confidence, string> = {
  observed: 'Observed here',
  imported: 'Imported',
  inferred: 'Inferred',
  date_only: 'Date only',
}

export const LEDGER_STATE_WORDS: Record<LedgerRow['state'], string> = {
  counts: 'Counts',
  superseded: 'Corrected later',
  retracted: 'Taken back',
  undone: 'Import undone',
}

const PROBLEM_WORDS: Record<EpisodeProblem, string> = {
  closed_before_mql: 'The deal closed before the lead became an MQL.',
  closed_before_opportunity: 'The deal closed before it was opened.',
  opportunity_before_mql: 'The opportunity was opened before the lead became an MQL.',
  sql_before_mql: 'It became an SQL before it became an MQL.',
  accepted_before_mql: 'It was accepted before it became an MQL.',
  disposed_before_mql: 'It was decided before it became an MQL.',
}

export function problemWords(problem: string): string {
  const known = Object.entries(PROBLEM_WORDS).find(([key]) => key === problem)?.[1]
  return known ?? `${plainWords(problem)}.`
}

/** A reason in our words, or in those of the source. */
export function reasonWords(code: string | null, label: string | null): string | null {
  const ours = Object.entries(REASONS).find(([key]) => key === code)?.[1].label
  if (ours && label && ours.toLowerCase() !== label.toLowerCase()) return `${ours} (“${label}”)`
  return ours ?? label ?? (code ? plainWords(code) : null)
}

/** `form_submit` as "Form submit". */
export function plainWords(code: string): string {
  return code.replaceAll('_', ' ').replace(/^./, letter => letter.toUpperCase())
}

const ROUTE_WORDS: Record<string, string> = {
  inbound: 'Asked to talk to sales',
  scored: 'Reached the score',
  pql: 'Qualified by using the product',
}

/** The way a lead came, in words; the source's own where it is none of ours. */
export function routeWords(route: string): string {
  return ROUTE_WORDS[route] ?? plainWords(route)
}
