import { withWorkspace } from '@/db/client'
import { createTestVersion, createTestWorkspace, type TestDatabase } from '@/db/testing'
import { documentOf } from '@/lib/contracts/criteria-from'
import { type EventsAnswer, eventsInput } from '@/lib/contracts/event'
import type { HandoffPacket } from '@/lib/contracts/handoff-packet'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { EMPTY } from '@/lib/domain/scoring/criteria.testing'
import { recordEvents } from '../event/write'
import { importInto, inWorkspace, operator } from '../import/import-file.testing'

export const SLA = { first_touch: [] }

/** A workspace with leads L1, L2, … and a version of the agreement with these criteria. */
export async function liveWorkspace(
  database: TestDatabase,
  criteria: Criteria,
  options: { leads?: number; effectiveAt?: string; timeZone?: string } = {},
): Promise<string> {
  const { leads = 2, effectiveAt = '2026-01-01T00:00:00Z', timeZone = 'UTC' } = options
  const { id } = await createTestWorkspace(database, { timeZone })
  const rows = Array.from(
    { length: leads },
    (_, i) => `L${i + 1},l${i + 1}@example.com,2025-12-01T00:00:00Z,400`,
  )
  await importInto(id, `lead_id,email,created_at,employees\n${rows.join('\n')}\n`)
  await addVersion(database, id, { n: 1, criteria, effectiveAt })
  return id
}

export async function addVersion(
  database: TestDatabase,
  workspaceId: string,
  { n, criteria, effectiveAt }: { n: number; criteria: Criteria; effectiveAt: string },
): Promise<void> {
  const content = { criteria: documentOf(criteria), sla: SLA }
  await createTestVersion(database, workspaceId, { n, content, effectiveAt: new Date(effectiveAt) })
}

export const criteriaWith = (more: Partial<Criteria>): Criteria => ({ ...EMPTY, ...more })

/** What `POST /api/v1/events` does with a body, at a time of the test's choosing. */
export async function send(
  workspaceId: string,
  body: unknown,
  now = '2026-06-30T00:00:00Z',
): Promise<EventsAnswer> {
  const scope = await operator(workspaceId)
  const input = eventsInput.parse(body)
  const written = await withWorkspace(workspaceId, tx => recordEvents(tx, scope, input, new Date(now)))
  if (!written.ok) throw new Error(written.message)
  return written.body as EventsAnswer
}

let sent = 0
/** An event of lead L1 unless said, under an id of its own. */
export const event = (type: string, at: string, more: Record<string, unknown> = {}) => {
  sent += 1
  return { external_id: `x${sent}`, lead_id: 'L1', type, occurred_at: at, ...more }
}

export type LiveHandoff = {
  id: string
  lead: string
  n: number
  origin: string
  route: string | null
  agreementVersion: number | null
  mqlAt: Date | null
  deliveredAt: Date | null
  assigneeId: string | null
  packet: HandoffPacket | null
}

/** Handoffs of the workspace, in the order of their leads. */
export async function listHandoffs(workspaceId: string): Promise<LiveHandoff[]> {
  return inWorkspace(
    workspaceId,
    tx => tx.sql<LiveHandoff[]>`
      select h.id, l.external_id as lead, h.n, h.origin, h.route, h.agreement_version as "agreementVersion",
        h.mql_at as "mqlAt", h.delivered_at as "deliveredAt", h.assignee_id as "assigneeId", h.packet
      from app.handoff h join app.lead l on l.workspace_id = h.workspace_id and l.id = h.lead_id
      where h.workspace_id = ${workspaceId} order by l.external_id, h.n`,
  )
}
