import 'server-only'
import type { Tx } from '@/db/client'
import { newBulkId } from '@/db/new-ids'
import { jsonText, type Packable, pack, packed } from '@/db/packed'
import type { OpportunityRecord, OpportunityStageRecord } from '@/lib/domain/record/record'
import type { KeyOf, Lined } from './intake'

/** Ids of leads never hold a line break, so one joins them. */
const refs = (record: OpportunityRecord, key: KeyOf) => record.leadRefs.map(key).join('\n')

const dateOnly = ({ createdAt, closedAt }: OpportunityRecord) =>
  (createdAt?.dateOnly ? 1 : 0) | (closedAt?.dateOnly ? 2 : 0)

export async function intakeOpportunities(
  tx: Tx,
  deals: readonly Lined<OpportunityRecord>[],
  { key, currency }: { key: KeyOf; currency: string },
): Promise<void> {
  if (deals.length === 0) return
  const of = (value: (deal: Lined<OpportunityRecord>) => Packable) => packed(tx, pack(deals, value))
  await tx.sql`
    insert into in_opportunity
    select line, id, external_id, string_to_array(lead_refs, chr(10)), name, stage, outcome, created_at,
      closed_at, date_only, amount_minor, amount_state, currency, product, owner, source, segment, country,
      lost_reason, attributes
    from unnest(
      ${of(d => d.line)}::integer[], ${of(() => newBulkId())}::uuid[], ${of(d => key(d.externalId))},
      ${of(d => refs(d, key))}, ${of(d => d.name)}, ${of(d => d.stage)}, ${of(d => d.outcome)},
      ${of(d => d.createdAt?.at)}::timestamptz[], ${of(d => d.closedAt?.at)}::timestamptz[],
      ${of(dateOnly)}::smallint[], ${of(d => d.amountMinor)}::bigint[], ${of(d => d.amountState)},
      ${of(d => d.currency ?? currency)}, ${of(d => d.product)}, ${of(d => d.owner)}, ${of(d => d.source)},
      ${of(d => d.segment)}, ${of(d => d.country)}, ${of(d => d.lostReason)},
      ${of(d => jsonText(d.attributes))}::jsonb[])
    as deal (line, id, external_id, lead_refs, name, stage, outcome, created_at, closed_at, date_only,
      amount_minor, amount_state, currency, product, owner, source, segment, country, lost_reason, attributes)`
}

export async function intakeOpportunityEvents(
  tx: Tx,
  events: readonly Lined<OpportunityStageRecord>[],
  key: KeyOf,
): Promise<void> {
  if (events.length === 0) return
  const of = (value: (event: Lined<OpportunityStageRecord>) => Packable) => packed(tx, pack(events, value))
  await tx.sql`
    insert into in_opportunity_event select * from unnest(
      ${of(e => e.line)}::integer[], ${of(() => newBulkId())}::uuid[], ${of(e => key(e.externalId))},
      ${of(e => key(e.opportunityRef))}, ${of(e => e.stage)}, ${of(e => e.at.at)}::timestamptz[],
      ${of(e => e.amountMinor)}::bigint[])`
}
