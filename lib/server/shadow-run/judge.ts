import 'server-only'
import type { Tx } from '@/db/client'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import type { OutcomeClass } from '@/lib/domain/replay/outcome-class'
import { becameOf, type RealHandoff } from '@/lib/domain/shadow/became'
import { type ShadowSpan, shadowCrossing } from '@/lib/domain/shadow/shadow-crossing'
import { type ShadowSide, shadowSide } from '@/lib/domain/shadow/shadow-side'
import type { Scope } from '../scope'
import { NO_EVENTS, readEngagement } from '../scoring/read-engagement'
import { readLeads } from '../scoring/read-leads'

export type Judged = { leadId: string; side: ShadowSide; at: Date; became: OutcomeClass }
export type ShadowFindings = { judged: Judged[]; leads: number; isCut: boolean }

const MOST_LEADS = 20_000
const BLOCK = 500

type Real = RealHandoff & { leadId: string; mqlAt: Date }

/** Judges every lead with news in the days of a run, block by block. */
export async function judgeShadow(
  tx: Tx,
  scope: Scope,
  criteria: Criteria,
  span: ShadowSpan,
): Promise<ShadowFindings> {
  const ids = await listLeads(tx, scope, span)
  const wanted = ids.slice(0, MOST_LEADS)
  const judged: Judged[] = []
  for (let i = 0; i < wanted.length; i += BLOCK) {
    judged.push(...(await judgeBlock(tx, scope, criteria, span, wanted.slice(i, i + BLOCK))))
    await new Promise<void>(resolve => setImmediate(resolve))
  }
  return { judged, leads: wanted.length, isCut: ids.length > MOST_LEADS }
}

async function listLeads({ sql }: Tx, { workspaceId }: Scope, { from, to }: ShadowSpan): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select lead_id as id from app.engagement_event
    where workspace_id = ${workspaceId} and occurred_at between ${from} and ${to}
    union select id from app.lead
    where workspace_id = ${workspaceId} and created_at between ${from} and ${to}
    union select lead_id from app.handoff
    where workspace_id = ${workspaceId} and mql_at between ${from} and ${to}
    order by id limit ${MOST_LEADS + 1}`
  return rows.map(({ id }) => id)
}

async function judgeBlock(
  tx: Tx,
  scope: Scope,
  criteria: Criteria,
  span: ShadowSpan,
  ids: readonly string[],
): Promise<Judged[]> {
  const { workspaceId, workspace } = scope
  const leads = await readLeads(tx, workspace, ids)
  const engagement = await readEngagement(tx, workspaceId, ids)
  const real = await readReal(tx, scope, ids, span.from)
  return leads.flatMap(({ id, createdAt, facts, episodes }): Judged[] => {
    const { events } = engagement.get(id) ?? NO_EVENTS
    const crossing = shadowCrossing(
      { createdAt, facts, events, episodes },
      criteria,
      span,
      workspace.timeZone,
    )
    const handoffs = real.get(id) ?? []
    const within = handoffs.find(({ mqlAt }) => mqlAt <= span.to) ?? null
    const side = shadowSide(crossing !== null, within !== null)
    const at = crossing?.at ?? within?.mqlAt
    if (side === null || at === undefined) return []
    // One that was handed over after the days of the run has an outcome all the same.
    return [{ leadId: id, side, at, became: becameOf(within ?? handoffs[0] ?? null) }]
  })
}

async function readReal(
  { sql }: Tx,
  { workspaceId }: Scope,
  ids: readonly string[],
  from: Date,
): Promise<Map<string, Real[]>> {
  const rows = await sql<Real[]>`
    select lead_id as "leadId", mql_at as "mqlAt", disposition, verdict, reason, outcome,
      accepted_at is not null as "isAccepted", sql_at is not null as "isSql"
    from app.handoff
    where workspace_id = ${workspaceId} and lead_id = any(${[...ids]}::uuid[]) and mql_at >= ${from}
    order by lead_id, n`
  return Map.groupBy(rows, row => row.leadId)
}
