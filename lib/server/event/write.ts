import 'server-only'
import type { Tx } from '@/db/client'
import type { EngagementInput, EventOutcome, EventsInput, TouchInput } from '@/lib/contracts/event'
import type { EngagementRecord, TouchRecord } from '@/lib/domain/record/record'
import { countsAsFirstTouch } from '@/lib/importers/sales-activity'
import type { Written } from '../gate'
import { countRows } from '../import/count-rows'
import { Intake } from '../import/intake'
import { openIntake, RANK } from '../import/intake-tables'
import { writeRecords } from '../import/write-records'
import type { Scope } from '../scope'

/** `POST /api/v1/events`: the same write path as a file, one outcome an item; sent again it changes nothing. */
export async function recordEvents(tx: Tx, scope: Scope, input: EventsInput): Promise<Written> {
  const { source, events, touches } = input
  // Deliveries of one workspace take turns, so that the same event sent twice at once is created once.
  await tx.sql`select pg_advisory_xact_lock(hashtextextended(${`events ${scope.workspaceId}`}, 0))`
  await openIntake(tx)
  const intake = new Intake(tx, { source, currency: scope.workspace.currency })
  const records = [...events.map(engagementRecord), ...touches.map(touchRecord)]
  for (const [i, record] of records.entries()) await intake.add(i + 1, record)
  await intake.end()
  const { workspace, actor } = scope
  await writeRecords({ tx, workspace, batchId: null, source, actor, leadColumn: null }, intake.kinds)
  const counts = await countRows(tx, records.length)
  const outcomes = await outcomesOf(tx, records)
  return {
    ok: true,
    body: { counts, events: outcomes.slice(0, events.length), touches: outcomes.slice(events.length) },
    audit: { verb: 'event.record', object: { kind: 'event', id: null }, after: { source, ...counts } },
  }
}

const lead = (item: { lead_id?: string | undefined; lead_email?: string | undefined }) => ({
  leadRef: item.lead_id ?? null,
  leadEmail: item.lead_email ?? null,
})
const when = (instant: string) => ({ at: new Date(instant), dateOnly: false })

function engagementRecord(event: EngagementInput): EngagementRecord {
  return {
    kind: 'event',
    externalId: event.external_id,
    ...lead(event),
    type: event.type,
    occurredAt: when(event.occurred_at),
    sessionKey: event.session_key ?? null,
    properties: event.properties ?? {},
  }
}

function touchRecord(touch: TouchInput): TouchRecord {
  return {
    kind: 'touch',
    externalId: touch.external_id,
    ...lead(touch),
    type: touch.type,
    occurredAt: when(touch.occurred_at),
    countsAsFirstTouch: touch.counts_as_first_touch ?? countsAsFirstTouch(touch.type),
    actor: touch.actor ?? null,
    outcome: touch.outcome ?? null,
  }
}

const NAME_OF_RANK = new Map(Object.entries(RANK).map(([name, rank]) => [rank, name as keyof typeof RANK]))

async function outcomesOf(tx: Tx, records: readonly { externalId: string }[]): Promise<EventOutcome[]> {
  const rows = await tx.sql<
    { line: number; rank: (typeof RANK)[keyof typeof RANK]; message: string | null }[]
  >`
    select o.line, max(o.rank)::integer as rank, min(r.message) as message
    from in_outcome o left join in_refusal r on r.line = o.line group by o.line`
  const byLine = new Map(rows.map(row => [row.line, row]))
  return records.map(({ externalId }, line) => {
    const row = byLine.get(line + 1)
    const outcome = (row && NAME_OF_RANK.get(row.rank)) ?? 'unchanged'
    return { external_id: externalId, outcome, message: row?.message ?? null }
  })
}
