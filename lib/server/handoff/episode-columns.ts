import type { ProjectedEpisode } from './failure-modes'

type Value = string | number | Date | null

/** Columns of app.handoff that the projection decides, beside the episode's own names for them. */
const COLUMNS = {
  origin: 'origin',
  route: 'route',
  agreement_version: 'agreementVersion',
  source: 'source',
  segment: 'segment',
  country: 'country',
  employee_band: 'employeeBand',
  mql_at: 'mqlAt',
  delivered_at: 'deliveredAt',
  assigned_at: 'assignedAt',
  due_at: 'dueAt',
  answer_due_at: 'answerDueAt',
  deemed_due_at: 'deemedDueAt',
  deemed_at: 'deemedAt',
  paused_at: 'pausedAt',
  first_touch_at: 'firstTouchAt',
  accepted_at: 'acceptedAt',
  disposed_at: 'disposedAt',
  disposition: 'disposition',
  reason: 'reason',
  reason_label: 'reasonLabel',
  verdict: 'verdict',
  sql_at: 'sqlAt',
  opportunity_at: 'opportunityAt',
  opportunity_id: 'opportunityId',
  closed_at: 'closedAt',
  outcome: 'outcome',
  amount_minor: 'amountMinor',
  amount_state: 'amountState',
  currency: 'currency',
  touch_days: 'touchDays',
  accepted_days: 'acceptedDays',
  disposed_days: 'disposedDays',
  sql_days: 'sqlDays',
  opportunity_days: 'opportunityDays',
  close_days: 'closeDays',
  date_only: 'dateOnly',
  inferred: 'inferred',
  problem: 'problem',
  failure_mode: 'failureMode',
  dispute: 'dispute',
} as const satisfies Record<string, Exclude<keyof ProjectedEpisode, 'n' | 'dealIds'>>

// Whatever the projection finds out has its column: a new field of Episode is an error here until it has one.
type Kept = (typeof COLUMNS)[keyof typeof COLUMNS]
const complete: Exclude<keyof ProjectedEpisode, Kept | 'n' | 'dealIds'> extends never ? true : false = true

export const EPISODE_COLUMNS = complete ? (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]) : []

/** An episode as values of its columns. */
export function episodeRow(episode: ProjectedEpisode): Record<keyof typeof COLUMNS, Value> {
  const row: Partial<Record<keyof typeof COLUMNS, Value>> = {}
  for (const column of EPISODE_COLUMNS) row[column] = episode[COLUMNS[column]]
  return row as Record<keyof typeof COLUMNS, Value>
}
