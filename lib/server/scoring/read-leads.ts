import 'server-only'
import type { Tx } from '@/db/client'
import type { LeadFacts } from '@/lib/domain/criteria/lead-facts'
import type { HandoffOrigin } from '@/lib/domain/handoff/fact'
import type { DatedFacts } from '@/lib/domain/scoring/candidate'
import type { PastEpisode } from '@/lib/domain/scoring/earlier-handoff-of'
import { NEWS_DAYS } from '@/lib/domain/scoring/live-crossing'
import { startOfDay } from '@/lib/domain/time/edge'
import type { ScopeWorkspace } from '../scope'
import { datedFacts, readPastFacts } from './past-facts'

export type ScoredEpisode = PastEpisode & {
  id: string
  n: number
  origin: HandoffOrigin
  agreementVersion: number | null
  firstTouchAt: Date | null
  isClaimed: boolean
  /** Made by our own criteria: only those have a packet. */
  isOwn: boolean
}

/** A lead as scoring reads it, without what it did. */
export type ScoredLead = {
  id: string
  createdAt: Date
  /** Its creation was told while it was news. */
  isCreationLive: boolean
  facts: DatedFacts[]
  /** In order. */
  episodes: ScoredEpisode[]
}

type LeadRow = LeadFacts & { id: string; createdAt: Date; isCreationLive: boolean }
type EpisodeRow = Omit<ScoredEpisode, 'heldUntil'> & { leadId: string }

/** Some leads with their handoffs, read set-wise; merged, voided and erased ones are scored no more. */
export async function readLeads(
  tx: Tx,
  workspace: Pick<ScopeWorkspace, 'id' | 'timeZone'>,
  leadIds: readonly string[],
  { withGone = false } = {},
): Promise<ScoredLead[]> {
  const { sql } = tx
  const wanted = [...leadIds]
  // A date without a time starts no clock: the lead then counts as created when it was told.
  const leads = sql<LeadRow[]>`
    select l.* from unnest(${wanted}::uuid[]) as wanted (id) cross join lateral (
      select id, company, job_title as "jobTitle", industry, country, employees, employee_band as "employeeBand",
        annual_revenue_minor as "annualRevenueMinor", source, segment, attributes,
        case when created_date_only then recorded_at else coalesce(created_at, recorded_at) end as "createdAt",
        created_at is null or created_at > recorded_at - make_interval(days => ${NEWS_DAYS}) as "isCreationLive"
      from app.lead where workspace_id = ${workspace.id} and id = wanted.id
        and (${withGone} or merged_into_id is null and voided_at is null and erased_at is null) offset 0) l`
  const episodes = sql<EpisodeRow[]>`
    select h.* from unnest(${wanted}::uuid[]) as wanted (id) cross join lateral (
      select lead_id as "leadId", id, n, origin, agreement_version as "agreementVersion", mql_at as "mqlAt",
        disposition, disposed_at as "disposedAt", requeued_at as "requeuedAt", outcome, closed_at as "closedAt",
        date_only as "dateOnly", first_touch_at as "firstTouchAt", packet is not null as "isOwn",
        coalesce(claimed_at > clock_timestamp() - interval '5 minutes', false) as "isClaimed"
      from app.handoff where workspace_id = ${workspace.id} and lead_id = wanted.id offset 0) h`
  const [known, told, past] = await Promise.all([leads, episodes, readPastFacts(tx, workspace.id, wanted)])
  const held = await readHeld(tx, workspace, told)
  const ofLead = Map.groupBy(told, row => row.leadId)
  return known.map(({ id, createdAt, isCreationLive, ...facts }) => ({
    ...{ id, createdAt, isCreationLive },
    facts: datedFacts(past.get(id) ?? [], facts),
    episodes: (ofLead.get(id) ?? [])
      .map(({ leadId: _, ...episode }) => ({ ...episode, heldUntil: held.get(episode.id) ?? null }))
      .sort((a, b) => a.n - b.n),
  }))
}

/** Dates until which sales asked not to see a lead, by handoff. */
async function readHeld(
  { sql }: Tx,
  { id, timeZone }: Pick<ScopeWorkspace, 'id' | 'timeZone'>,
  episodes: readonly EpisodeRow[],
): Promise<Map<string, Date>> {
  const recycled = episodes.filter(({ disposition }) => disposition === 'recycled')
  if (recycled.length === 0) return new Map()
  const rows = await sql<{ handoffId: string; until: string }[]>`
    select distinct on (handoff_id) handoff_id as "handoffId", until from (
      select detail ->> 'handoff_id' as handoff_id, detail ->> 'until' as until, recorded_at from app.handoff_event
      where workspace_id = ${id} and lead_id = any(${recycled.map(({ leadId }) => leadId)}::uuid[])
        and source_system = 'treaty' and kind = 'recycled' and not retracted) told
    where until is not null order by handoff_id, recorded_at desc`
  return new Map(rows.map(({ handoffId, until }) => [handoffId, new Date(startOfDay(until, timeZone))]))
}
