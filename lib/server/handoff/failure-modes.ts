import 'server-only'
import type { Tx } from '@/db/client'
import { pack, packed } from '@/db/packed'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { type LeadFacts, NO_FACTS } from '@/lib/domain/criteria/lead-facts'
import { type AgreedCriteria, criteriaAt } from '@/lib/domain/failure-mode/agreed-criteria'
import { engagementCut } from '@/lib/domain/failure-mode/engagement-cut'
import { type EngagementSummary, NO_ENGAGEMENT } from '@/lib/domain/failure-mode/engagement-summary'
import { failureModeAt, momentOfMql } from '@/lib/domain/failure-mode/failure-mode-at'
import type { FoldedEpisode } from '@/lib/domain/handoff/episodes'
import type { FailureMode } from '@/lib/domain/rejection/reasons'
import { agreedVersions } from '../agreement/in-force'
import type { DisputeState } from './disputes'
import type { ProjectedWorkspace } from './project'

/** An episode as the projection keeps it: what the fold finds out, what was wrong with it, how a contest of it stands. */
export type ProjectedEpisode = FoldedEpisode & {
  failureMode: FailureMode | 'healthy' | null
  dispute: DisputeState | null
}

/** What of an episode bears on its failure mode. */
export type JudgeableEpisode = Pick<
  FoldedEpisode,
  'n' | 'mqlAt' | 'dateOnly' | 'disposition' | 'disposedAt' | 'agreementVersion'
>

type OfLead<E> = { leadId: string; episodes: readonly E[] }
type Judged<E> = { leadId: string; episode: E & { failureMode: FailureMode | 'healthy' | null } }

export type LeadEpisode = { leadId: string; episode: ProjectedEpisode }

/** Criteria of every version of the agreement; one that cannot be read is passed over. */
export async function readAgreed(tx: Tx, workspaceId: string): Promise<AgreedCriteria[]> {
  const versions = await agreedVersions(tx, { workspaceId })
  return versions.flatMap(({ n, effectiveAt, criteria }) => (criteria ? [{ n, effectiveAt, criteria }] : []))
}

/** Names the failure mode of every episode of some leads, from their engagement up to it, read set-wise. */
export async function withFailureModes<E extends JudgeableEpisode>(
  tx: Tx,
  { id, timeZone }: Pick<ProjectedWorkspace, 'id' | 'timeZone'>,
  leads: readonly OfLead<E>[],
  agreed: readonly AgreedCriteria[],
): Promise<Judged<E>[]> {
  const asked = leads.flatMap(({ leadId, episodes }) =>
    episodes.map(episode => ({
      ...{ leadId, episode, episodes },
      criteria: criteriaAt(episode.agreementVersion, agreed),
    })),
  )
  if (asked.length === 0) return []
  const facts = await readFacts(tx, id, leads)
  const engagement = await readEngagement(tx, { id, timeZone }, asked)
  return asked.map(({ leadId, episode, episodes, criteria }, i) => {
    const judged = { episode, episodes, engagement: engagement[i] ?? NO_ENGAGEMENT }
    const known = facts.get(leadId) ?? NO_FACTS
    return {
      leadId,
      episode: { ...episode, failureMode: failureModeAt({ ...judged, facts: known }, criteria, timeZone) },
    }
  })
}

async function readFacts(
  { sql }: Tx,
  workspaceId: string,
  leads: readonly OfLead<JudgeableEpisode>[],
): Promise<Map<string, LeadFacts>> {
  const wanted = leads.flatMap(({ leadId, episodes }) => (episodes.length > 0 ? [leadId] : []))
  const rows = await sql<(LeadFacts & { id: string })[]>`
    select l.* from unnest(${wanted}::uuid[]) as wanted (id) cross join lateral (
      select id, company, job_title as "jobTitle", industry, country, employees, employee_band as "employeeBand",
        annual_revenue_minor as "annualRevenueMinor", source, segment, attributes
      from app.lead where workspace_id = ${workspaceId} and id = wanted.id offset 0) l`
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}

type Asked = { leadId: string; episode: JudgeableEpisode; criteria: Criteria }
type Row = Omit<EngagementSummary, 'firstMs' | 'lastMs' | 'lastMeaningfulMs' | 'lastMeaningfulDateMs'> & {
  place: number
  first: Date | null
  last: Date | null
  meaningful: Date | null
  meaningfulDate: Date | null
}

/** One look-up a handoff, as `summariseEngagement` would count; those judged by the same kinds of events at once. */
async function readEngagement(
  tx: Tx,
  { id, timeZone }: Pick<ProjectedWorkspace, 'id' | 'timeZone'>,
  asked: readonly Asked[],
): Promise<EngagementSummary[]> {
  const found = asked.map(() => NO_ENGAGEMENT)
  const dated = asked.flatMap(({ leadId, episode, criteria }, place) => {
    const mql = momentOfMql(episode)
    return mql === null ? [] : [{ place, leadId, criteria, ...engagementCut(mql, timeZone) }]
  })
  for (const [criteria, rows] of Map.groupBy(dated, row => row.criteria)) {
    const { forms, weak } = criteria.eventKinds
    const column = (value: (row: (typeof rows)[number]) => string | number | Date) =>
      packed(tx, pack(rows, value))
    const summaries = await tx.sql<Row[]>`
      select w.place, s.* from unnest(${column(row => row.place)}::int[], ${column(row => row.leadId)}::uuid[],
        ${column(row => new Date(row.beforeMs))}::timestamptz[], ${column(row => new Date(row.dayMs))}::timestamptz[])
        as w (place, lead_id, before, day)
      cross join lateral (
        select count(*)::int as events, (count(*) filter (where type = any(${[...forms]}::text[])))::int as forms,
          min(occurred_at) as first, max(occurred_at) as last, coalesce(bool_or(date_only), false) as "hasDateOnly",
          max(occurred_at) filter (where type <> all(${[...weak]}::text[]) and not date_only) as meaningful,
          max(occurred_at) filter (where type <> all(${[...weak]}::text[]) and date_only) as "meaningfulDate"
        from app.engagement_event
        where workspace_id = ${id} and lead_id = w.lead_id
          and case when date_only then occurred_at <= w.day else occurred_at < w.before end offset 0) s
      where s.events > 0`
    for (const row of summaries) found[row.place] = summaryOf(row)
  }
  return found
}

function summaryOf({ events, forms, hasDateOnly, ...row }: Row): EngagementSummary {
  const ms = (at: Date | null) => at?.getTime() ?? null
  return {
    ...{ events, forms, hasDateOnly },
    firstMs: ms(row.first),
    lastMs: ms(row.last),
    lastMeaningfulMs: ms(row.meaningful),
    lastMeaningfulDateMs: ms(row.meaningfulDate),
  }
}
