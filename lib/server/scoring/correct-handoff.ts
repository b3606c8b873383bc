import 'server-only'
import type { Tx } from '@/db/client'
import { packetOf } from '@/lib/contracts/packet-of'
import type { FactKind } from '@/lib/domain/handoff/fact'
import type { Agreed } from '../agreement/in-force'
import { readClock } from '../disposition/standing'
import { notify } from '../live/notify'
import { recordAudit } from '../record'
import type { Scope } from '../scope'
import { type CrossedLead, freezePackets, mqlOf, projectSome, summaryOf } from './hand-over'
import { appendSeen, type SeenFact } from './own-facts'
import type { ScoredEpisode } from './read-leads'

export type Correction = {
  leadId: string
  handoff: ScoredEpisode
  /** The crossing as it is known now; null: there was none. */
  right: CrossedLead | null
  agreed: Agreed
}

type Slot = { slot: string; kind: FactKind; at: Date; dateOnly: boolean }

/**
 * Tells the ledger when a lead really crossed, because something it did before was told only now: another moment, or
 * none. Done only while nobody has worked on the handoff; the ledger keeps what was thought before.
 */
export async function correctHandoff(
  tx: Tx,
  scope: Scope,
  { leadId, handoff, right, agreed }: Correction,
): Promise<void> {
  const slots = await ownSlots(tx, scope, { leadId, handoff })
  const mql = slots.find(({ kind }) => kind === 'mql')
  if (!mql || agreed.criteria === null) return
  await appendSeen(tx, scope, right ? [movedTo(mql, right)] : slots.map(slot => takenBack(slot, leadId)))
  await projectSome(tx, scope, [leadId])
  const packet =
    right &&
    packetOf({
      ...right,
      criteria: agreed.criteria,
      version: agreed.n,
      frozenAt: await readClock(tx),
      timeZone: scope.workspace.timeZone,
    })
  if (packet) await freezePackets(tx, scope, [{ id: handoff.id, packet }])
  await recordAudit(tx, scope, [
    {
      verb: right ? 'handoff.corrected' : 'handoff.withdrawn',
      object: { kind: 'handoff', id: handoff.id },
      before: { mql_at: handoff.mqlAt?.toISOString() ?? null },
      after: packet ? summaryOf(packet) : { mql_at: null },
    },
  ])
  await notify(tx, scope, 'handoff', [handoff.id])
}

const movedTo = ({ slot }: Slot, { leadId, crossing }: CrossedLead): SeenFact => ({
  ...{ leadId, slot, kind: 'mql', retracted: false, detail: {} },
  ...mqlOf(crossing),
})

const takenBack = ({ slot, kind, at, dateOnly }: Slot, leadId: string): SeenFact => ({
  ...{ leadId, slot, kind, at, dateOnly, retracted: true, route: null, detail: {} },
})

/** Slots of the ledger that made this handoff and gave it to somebody, as they stand. */
async function ownSlots(
  { sql }: Tx,
  { workspaceId }: Scope,
  { leadId, handoff }: Pick<Correction, 'leadId' | 'handoff'>,
): Promise<Slot[]> {
  const rows = await sql<
    (Slot & { crossing: string | null; handoffId: string | null; retracted: boolean })[]
  >`
    select distinct on (slot) slot, kind, at, date_only as "dateOnly", retracted, detail ->> 'crossing' as crossing,
      detail ->> 'handoff_id' as "handoffId"
    from app.handoff_event
    where workspace_id = ${workspaceId} and lead_id = ${leadId} and source_system = 'treaty'
      and kind in ('mql', 'delivered', 'assigned')
    order by slot, recorded_at desc, retracted desc`
  const standing = rows.filter(({ retracted }) => !retracted)
  const mql = standing.find(({ kind, at }) => kind === 'mql' && at.getTime() === handoff.mqlAt?.getTime())
  if (!mql) return []
  const crossing = mql.slot.split(':').at(-1)
  return standing.filter(
    row => row === mql || row.handoffId === handoff.id || row.slot === `treaty:delivered:${crossing}`,
  )
}
