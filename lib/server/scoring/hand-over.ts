import 'server-only'
import type { Tx } from '@/db/client'
import { newBulkId } from '@/db/new-ids'
import { jsonText, pack, packed } from '@/db/packed'
import type { HandoffPacket } from '@/lib/contracts/handoff-packet'
import { packetOf } from '@/lib/contracts/packet-of'
import type { Candidate } from '@/lib/domain/scoring/candidate'
import type { Crossing } from '@/lib/domain/scoring/first-crossing'
import type { Agreed } from '../agreement/in-force'
import { readClock } from '../disposition/standing'
import { projectLeadIds } from '../handoff/project'
import { projectFew } from '../handoff/project-few'
import { notify } from '../live/notify'
import { recordAudit, recordMessages } from '../record'
import { assignNewHandoffs } from '../routing/assign'
import type { Scope } from '../scope'
import { tellEndpoints } from '../webhook/tell-endpoints'
import { appendSeen, type SeenFact } from './own-facts'

export type CrossedLead = { leadId: string; candidate: Candidate; crossing: Crossing }

/** Beyond so many leads projecting them set-wise is cheaper than one by one. */
const FEW = 8
const ASSIGNED_AT_ONCE = 500

/**
 * Hands leads over: the facts in the ledger, the handoff they make, its frozen packet, and somebody to work on it,
 * all in the transaction that brought the news. Answers the ids of the handoffs.
 */
export async function handOver(
  tx: Tx,
  scope: Scope,
  crossed: readonly CrossedLead[],
  agreed: Agreed,
): Promise<string[]> {
  if (crossed.length === 0 || agreed.criteria === null) return []
  const frozenAt = await readClock(tx)
  await appendSeen(
    tx,
    scope,
    crossed.flatMap(each => factsOf(each, frozenAt)),
  )
  await projectSome(
    tx,
    scope,
    crossed.map(({ leadId }) => leadId),
  )
  const { timeZone } = scope.workspace
  const { n: version, criteria } = agreed
  const handoffs = await findHandoffs(tx, scope, crossed)
  const packets = handoffs.map(({ id, lead: { candidate, crossing } }) => ({
    id,
    packet: packetOf({ candidate, crossing, criteria, version, frozenAt, timeZone }),
  }))
  await freezePackets(tx, scope, packets)
  const ids = handoffs.map(({ id }) => id)
  await recordAudit(
    tx,
    scope,
    packets.map(({ id, packet }) => ({
      verb: 'handoff.created',
      object: { kind: 'handoff', id },
      after: summaryOf(packet),
    })),
  )
  for (let start = 0; start < ids.length; start += ASSIGNED_AT_ONCE)
    await recordAudit(
      tx,
      scope,
      await assignNewHandoffs(tx, scope, ids.slice(start, start + ASSIGNED_AT_ONCE)),
    )
  const told = handoffs.map(({ id, lead }) => ({
    id,
    payload: { handoff_id: id, lead_id: lead.leadId, ...outlineOf(lead.crossing, version) },
  }))
  await recordMessages(
    tx,
    scope,
    told.map(({ payload }) => ({ topic: 'handoff.created', payload })),
  )
  await tellEndpoints(
    tx,
    scope,
    told.map(({ id, payload }) => ({ event: 'handoff.created', key: `handoff.created ${id}`, payload })),
  )
  await notify(tx, scope, 'handoff', ids)
  return ids
}

/** Projects leads by the way that is cheaper for so many. */
export async function projectSome(tx: Tx, { workspace }: Scope, leadIds: readonly string[]): Promise<void> {
  await (leadIds.length <= FEW ? projectFew : projectLeadIds)(tx, workspace, leadIds)
}

/** Sets the packets of handoffs. */
export async function freezePackets(
  tx: Tx,
  { workspaceId }: Scope,
  packets: readonly { id: string; packet: HandoffPacket }[],
): Promise<void> {
  if (packets.length === 0) return
  const ids = packed(
    tx,
    pack(packets, ({ id }) => id),
  )
  const bodies = packed(
    tx,
    pack(packets, ({ packet }) => jsonText(packet)),
  )
  await tx.sql`update app.handoff h set packet = p.packet
    from unnest(${ids}::uuid[], ${bodies}::jsonb[]) as p (id, packet)
    where h.workspace_id = ${workspaceId} and h.id = p.id`
}

/** The mql as our criteria saw it, and that sales has it now. */
function factsOf({ leadId, crossing }: CrossedLead, now: Date): SeenFact[] {
  const id = newBulkId()
  const fact = { leadId, retracted: false, detail: { crossing: id } }
  return [
    { ...fact, ...mqlOf(crossing), slot: mqlSlot(id), kind: 'mql' },
    { ...fact, slot: `treaty:delivered:${id}`, kind: 'delivered', at: now, dateOnly: false, route: null },
  ]
}

const mqlSlot = (id: string) => `treaty:mql:${id}`

/** Time and route of a crossing, as the ledger has them. */
export const mqlOf = ({ at, dateOnly, route }: Crossing) => ({
  at: dateOnly ? new Date(Math.floor(at.getTime() / 86_400_000) * 86_400_000) : at,
  dateOnly,
  route,
})

export const outlineOf = ({ at, route }: Crossing, version: number) => ({
  route,
  mql_at: at.toISOString(),
  agreement_version: version,
})

export const summaryOf = ({ mql_at, route, agreement_version, score }: HandoffPacket) => ({
  ...{ mql_at, route, agreement_version },
  score: score.total,
})

async function findHandoffs({ sql }: Tx, { workspaceId }: Scope, crossed: readonly CrossedLead[]) {
  const rows = await sql<{ id: string; leadId: string }[]>`
    select id, lead_id as "leadId" from app.handoff
    where workspace_id = ${workspaceId} and is_latest and lead_id = any(${crossed.map(each => each.leadId)}::uuid[])`
  const leadOf = new Map(crossed.map(each => [each.leadId, each]))
  return rows.flatMap(({ id, leadId }) => {
    const lead = leadOf.get(leadId)
    return lead ? [{ id, lead }] : []
  })
}
