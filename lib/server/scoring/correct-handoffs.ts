import 'server-only'
import type { Tx } from '@/db/client'
import { packetOf } from '@/lib/contracts/packet-of'
import type { FactKind } from '@/lib/domain/handoff/fact'
import type { Agreed } from '../agreement/in-force'
import { readClock } from '../disposition/standing'
import { notify } from '../live/notify'
import { type AuditEntry, recordAudit } from '../record'
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
type SlotRow = Slot & { leadId: string; handoffId: string | null; retracted: boolean }

/**
 * Tells the ledger when leads really crossed, because something they did before was told only now: another moment, or
 * none. Done only while nobody has worked on the handoff; the ledger keeps what was thought before.
 */
export async function correctHandoffs(
  tx: Tx,
  scope: Scope,
  corrections: readonly Correction[],
): Promise<void> {
  if (corrections.length === 0) return
  const slots = await ownSlots(tx, scope, corrections)
  await appendSeen(
    tx,
    scope,
    corrections.flatMap(each => factsOf(each, slots.get(each.leadId) ?? [])),
  )
  await projectSome(
    tx,
    scope,
    corrections.map(({ leadId }) => leadId),
  )
  const frozenAt = await readClock(tx)
  const { timeZone } = scope.workspace
  const packets = corrections.flatMap(({ handoff, right, agreed: { n: version, criteria } }) =>
    right && criteria
      ? [{ id: handoff.id, packet: packetOf({ ...right, criteria, version, frozenAt, timeZone }) }]
      : [],
  )
  await freezePackets(tx, scope, packets)
  await recordAudit(
    tx,
    scope,
    corrections.map(({ handoff }) =>
      auditOf(
        handoff,
        packets.find(({ id }) => id === handoff.id),
      ),
    ),
  )
  await notify(
    tx,
    scope,
    'handoff',
    corrections.map(({ handoff }) => handoff.id),
  )
}

/** The mql in its own slot at the right moment, or all that made the handoff taken back. */
function factsOf({ leadId, handoff, right }: Correction, slots: readonly SlotRow[]): SeenFact[] {
  const mql = slots.find(({ kind, at }) => kind === 'mql' && at.getTime() === handoff.mqlAt?.getTime())
  if (!mql) return []
  const fact = { leadId, detail: {} }
  if (right) return [{ ...fact, slot: mql.slot, kind: 'mql', retracted: false, ...mqlOf(right.crossing) }]
  const delivered = mql.slot.replace('treaty:mql:', 'treaty:delivered:')
  return slots
    .filter(row => row === mql || row.slot === delivered || row.handoffId === handoff.id)
    .map(({ slot, kind, at, dateOnly }) => ({
      ...fact,
      slot,
      kind,
      at,
      dateOnly,
      retracted: true,
      route: null,
    }))
}

function auditOf(
  handoff: ScoredEpisode,
  made: { packet: Parameters<typeof summaryOf>[0] } | undefined,
): AuditEntry {
  return {
    verb: made ? 'handoff.corrected' : 'handoff.withdrawn',
    object: { kind: 'handoff', id: handoff.id },
    before: { mql_at: handoff.mqlAt?.toISOString() ?? null },
    after: made ? summaryOf(made.packet) : { mql_at: null },
  }
}

/** Slots of the ledger that made these handoffs and gave them to somebody, as they stand. */
async function ownSlots(
  { sql }: Tx,
  { workspaceId }: Scope,
  corrections: readonly Correction[],
): Promise<Map<string, SlotRow[]>> {
  const rows = await sql<SlotRow[]>`
    select distinct on (lead_id, slot) lead_id as "leadId", slot, kind, at, date_only as "dateOnly", retracted,
      detail ->> 'handoff_id' as "handoffId"
    from app.handoff_event
    where workspace_id = ${workspaceId} and lead_id = any(${corrections.map(({ leadId }) => leadId)}::uuid[])
      and source_system = 'treaty' and kind in ('mql', 'delivered', 'assigned')
    order by lead_id, slot, recorded_at desc, retracted desc`
  return Map.groupBy(
    rows.filter(({ retracted }) => !retracted),
    row => row.leadId,
  )
}
