import 'server-only'
import type { Tx } from '@/db/client'
import type { PacketView } from '@/lib/contracts/packet'
import { handoffState, isWaiting } from '@/lib/domain/handoff/handoff-state'
import { CHECKED_REASONS, checkEvidence } from '@/lib/domain/rejection/check-evidence'
import { readEvidence } from '../disposition/evidence'
import { type LedgerAnswer, lastAnswer } from '../disposition/own-answer'
import { AppError } from '../errors'
import { readLead } from '../lead/read-lead'
import type { Json } from '../record'
import type { Scope } from '../scope'
import { type QueueRow, queueColumns, queueJoins, viewHandoff } from './handoff-row'
import { withinReach } from './reach'

type PacketRow = QueueRow & {
  isLatest: boolean
  agreementVersion: number | null
  disposedAt: Date | null
  requeuedAt: Date | null
  packet: Json
}

/** A handoff with all that sales needs to answer it; somebody else's is not there. */
export async function getPacket(
  tx: Tx,
  scope: Scope,
  { id }: { id: string },
  now: Date,
): Promise<PacketView> {
  const { sql } = tx
  const [row] = await sql<PacketRow[]>`
    select ${queueColumns(sql)}, h.is_latest as "isLatest", h.agreement_version as "agreementVersion",
      h.disposed_at as "disposedAt", h.requeued_at as "requeuedAt", h.packet
    from app.handoff h ${queueJoins(sql, scope)}
    where h.workspace_id = ${scope.workspaceId} and h.id = ${id} ${withinReach(sql, scope)}`
  if (!row) throw new AppError('not_found', 'There is no such handoff, or it is not one of yours.')
  const lead = await readLead(tx, scope, { id: row.leadId, names: null })
  const evidence = (await readEvidence(tx, scope, [row])).get(id)
  const answer = await lastAnswer(tx, scope, row)
  return {
    ...viewHandoff(row),
    as_of: now.toISOString(),
    waits: row.isLatest && isWaiting(handoffState(row)),
    agreement_version: row.agreementVersion,
    lead,
    gates: (evidence?.gates ?? []).map(({ name, field, state, value }) => ({ name, field, state, value })),
    packet: row.packet as PacketView['packet'],
    flags: CHECKED_REASONS.flatMap(reason => {
      const flag = evidence ? checkEvidence(reason, evidence, null) : null
      return flag ? [{ reason, ...flag }] : []
    }),
    attempts_logged: evidence?.touches.filter(touch => touch.countsAsFirstTouch).length ?? 0,
    duplicates: await listDuplicates(tx, scope, row.leadId),
    answer: answer && !answer.retracted ? await viewAnswer(tx, answer) : null,
    notes: await listNotes(tx, scope, id),
  }
}

async function listDuplicates({ sql }: Tx, scope: Scope, leadId: string): Promise<PacketView['duplicates']> {
  const rows = await sql<
    {
      id: string
      name: string | null
      company: string | null
      externalId: string
      sourceSystem: string
      createdAt: Date | null
    }[]
  >`
    select l.id, coalesce(c.full_name, nullif(concat_ws(' ', c.first_name, c.last_name), ''), c.email) as name, l.company,
      l.external_id as "externalId", l.source_system as "sourceSystem", l.created_at as "createdAt"
    from app.lead_contact c
    join app.lead l on l.workspace_id = ${scope.workspaceId} and l.id = c.lead_id
    where c.workspace_id = ${scope.workspaceId} and l.id <> ${leadId} and l.merged_into_id is null
      and l.voided_at is null and c.email_normal = (
        select email_normal from app.lead_contact
        where workspace_id = ${scope.workspaceId} and lead_id = ${leadId})
    order by l.created_at nulls last, l.id limit 9`
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    company: row.company,
    external_id: row.externalId,
    source_system: row.sourceSystem,
    created_at: row.createdAt?.toISOString() ?? null,
  }))
}

async function listNotes({ sql }: Tx, scope: Scope, handoffId: string): Promise<PacketView['notes']> {
  const rows = await sql<{ body: string; by: string | null; at: Date }[]>`
    select n.body, u.name as by, n.created_at as at from app.handoff_note n
    join app.handoff h on h.workspace_id = ${scope.workspaceId} and h.id = n.handoff_id and h.lead_id = n.lead_id
    left join app.app_user u on u.id = n.author_id
    where n.workspace_id = ${scope.workspaceId} and n.handoff_id = ${handoffId}
    order by n.created_at desc, n.id desc limit 50`
  return rows.map(({ body, by, at }) => ({ body, by, at: at.toISOString() }))
}

async function viewAnswer({ sql }: Tx, answer: LedgerAnswer): Promise<PacketView['answer']> {
  const { detail, actorId } = answer
  const people = await sql<{ id: string; name: string }[]>`
    select id, name from app.app_user where id = any(${[actorId, detail.to_member ?? null].filter(id => id !== null)}::uuid[])`
  const nameOf = (id: string | null | undefined) => people.find(person => person.id === id)?.name ?? null
  return {
    disposition: answer.kind,
    reason: answer.reason,
    at: answer.at.toISOString(),
    by: nameOf(actorId),
    until: detail.until ?? null,
    attempts: detail.attempts ?? null,
    missing: detail.missing ?? [],
    to: nameOf(detail.to_member) ?? detail.to_name ?? null,
  }
}
