import 'server-only'
import type { Tx } from '@/db/client'
import { newBulkId } from '@/db/new-ids'
import { jsonText, type Packable, pack, packed } from '@/db/packed'
import { normalEmail } from '@/lib/domain/member/normal-email'
import type { EngagementRecord, TouchRecord } from '@/lib/domain/record/record'
import type { KeyOf, Lined } from './intake'

const leadEmail = (record: { leadEmail: string | null }) => record.leadEmail && normalEmail(record.leadEmail)

export async function intakeEvents(
  tx: Tx,
  events: readonly Lined<EngagementRecord>[],
  key: KeyOf,
): Promise<void> {
  if (events.length === 0) return
  const of = (value: (event: Lined<EngagementRecord>) => Packable) => packed(tx, pack(events, value))
  await tx.sql`
    insert into in_event select * from unnest(
      ${of(e => e.line)}::integer[], ${of(() => newBulkId())}::uuid[], ${of(e => key(e.externalId))},
      ${of(e => e.leadRef && key(e.leadRef))}, ${of(leadEmail)}, ${of(e => e.type)}, ${of(e => e.occurredAt.at)}::timestamptz[],
      ${of(e => e.occurredAt.dateOnly)}::boolean[], ${of(e => e.sessionKey)},
      ${of(e => jsonText(e.properties))}::jsonb[])`
}

export async function intakeTouches(
  tx: Tx,
  touches: readonly Lined<TouchRecord>[],
  key: KeyOf,
): Promise<void> {
  if (touches.length === 0) return
  const of = (value: (touch: Lined<TouchRecord>) => Packable) => packed(tx, pack(touches, value))
  await tx.sql`
    insert into in_touch select * from unnest(
      ${of(t => t.line)}::integer[], ${of(() => newBulkId())}::uuid[], ${of(t => key(t.externalId))},
      ${of(e => e.leadRef && key(e.leadRef))}, ${of(leadEmail)}, ${of(t => t.type)}, ${of(t => t.occurredAt.at)}::timestamptz[],
      ${of(t => t.occurredAt.dateOnly)}::boolean[], ${of(t => t.countsAsFirstTouch)}::boolean[], ${of(t => t.actor)},
      ${of(t => t.outcome)})`
}
