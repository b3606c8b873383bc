import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Tx } from '@/db/client'
import { parseCriteria } from '@/lib/contracts/criteria'
import type { ShadowList, ShadowResult, ShadowRunView, ShadowSideView } from '@/lib/contracts/shadow-run'
import { OUTCOME_CLASSES } from '@/lib/domain/replay/outcome-class'
import { SHADOW_SIDES, type ShadowSide } from '@/lib/domain/shadow/shadow-side'
import { AppError } from '../errors'
import { nameLeads } from '../replay/name-leads'
import type { Scope } from '../scope'
import { may } from '../session'
import { type Judged, judgeShadow, type ShadowFindings } from './judge'

type Row = {
  id: string
  name: string
  proposalId: string | null
  weeks: number
  startsAt: Date
  endsAt: Date
  stoppedAt: Date | null
  startedBy: string | null
  criteria: unknown
}

const MOST_LISTED = 50
const MOST_NAMED = 100
const MINUTE_MS = 60_000

const found = new LRUCache<string, ShadowFindings>({ max: 30, ttl: 10 * MINUTE_MS })

/** `GET /api/v1/shadow-runs`: the newest first. */
export async function listShadows(tx: Tx, scope: Scope, _: object, now: Date): Promise<ShadowList> {
  const rows = await readRuns(tx, scope, null)
  return { runs: rows.map(row => viewRun(row, now)) }
}

/** `GET /api/v1/shadow-runs/{id}`: judged from what is recorded, by the scorer that hands over. */
export async function getShadow(
  tx: Tx,
  scope: Scope,
  { id }: { id: string },
  now: Date,
): Promise<ShadowResult> {
  const [row] = await readRuns(tx, scope, id)
  if (!row) throw new AppError('not_found', 'There is no such shadow run.')
  const parsed = parseCriteria(row.criteria)
  if (!parsed.ok) throw new AppError('invalid', 'The criteria of this run cannot be read by this release.')
  const ends = [row.endsAt, row.stoppedAt ?? row.endsAt, now].map(at => at.getTime())
  const until = new Date(Math.max(row.startsAt.getTime(), Math.min(...ends)))
  const minute = Math.floor(until.getTime() / MINUTE_MS)
  const { datasetVersion, timeZone } = scope.workspace
  const key = JSON.stringify([scope.workspaceId, id, datasetVersion, timeZone, minute])
  const findings =
    found.get(key) ?? (await judgeShadow(tx, scope, parsed.criteria, { from: row.startsAt, to: until }))
  found.set(key, findings)
  const sides = Map.groupBy(findings.judged, each => each.side)
  const shown = SHADOW_SIDES.flatMap(side => newestOf(sides.get(side) ?? []))
  const seesLeads = scope.grant === 'all' && may(scope, 'lead.list')
  const names = seesLeads
    ? await nameLeads(
        tx,
        scope,
        shown.map(({ leadId }) => leadId),
      )
    : null
  const view = (side: ShadowSide) => viewSide(sides.get(side) ?? [], names)
  return {
    run: viewRun(row, now),
    until: until.toISOString(),
    is_cut: findings.isCut,
    leads: findings.leads,
    ...{ both: view('both'), added: view('added'), removed: view('removed') },
  }
}

const newestOf = (judged: readonly Judged[]) =>
  judged
    .toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.leadId < b.leadId ? -1 : 1))
    .slice(0, MOST_NAMED)

function viewSide(
  judged: readonly Judged[],
  names: Awaited<ReturnType<typeof nameLeads>> | null,
): ShadowSideView {
  const became = Object.fromEntries(
    OUTCOME_CLASSES.map(name => [name, judged.filter(each => each.became === name).length]),
  ) as ShadowSideView['became']
  const leads = names === null ? [] : newestOf(judged)
  return {
    n: judged.length,
    became,
    leads: leads.map(({ leadId, at, became: own }) => ({
      lead_id: leadId,
      name: names?.get(leadId)?.name ?? null,
      company: names?.get(leadId)?.company ?? null,
      ...{ at: at.toISOString(), became: own },
    })),
  }
}

function viewRun(row: Row, now: Date): ShadowRunView {
  const state = row.stoppedAt ? 'stopped' : row.endsAt <= now ? 'ended' : 'running'
  return {
    ...{ id: row.id, name: row.name, weeks: row.weeks, state, started_by: row.startedBy },
    proposal_id: row.proposalId,
    starts_at: row.startsAt.toISOString(),
    ends_at: row.endsAt.toISOString(),
    stopped_at: row.stoppedAt?.toISOString() ?? null,
  }
}

function readRuns({ sql }: Tx, { workspaceId }: Scope, id: string | null): Promise<Row[]> {
  return sql<Row[]>`
    select s.id, s.name, s.proposal_id as "proposalId", s.weeks, s.starts_at as "startsAt", s.ends_at as "endsAt",
      s.stopped_at as "stoppedAt", u.name as "startedBy", s.criteria
    from app.shadow_run s left join app.app_user u on u.id = s.started_by
    where s.workspace_id = ${workspaceId} ${id === null ? sql`` : sql`and s.id = ${id}`}
    order by s.created_at desc, s.id desc limit ${MOST_LISTED}`
}
