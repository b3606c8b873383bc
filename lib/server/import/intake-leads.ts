import 'server-only'
import type { Tx } from '@/db/client'
import { newBulkId } from '@/db/new-ids'
import { jsonText, type Packable, pack, packed } from '@/db/packed'
import { normalEmail } from '@/lib/domain/member/normal-email'
import type { LeadRecord } from '@/lib/domain/record/record'
import type { KeyOf, Lined } from './intake'

export async function intakeLeads(tx: Tx, leads: readonly Lined<LeadRecord>[], key: KeyOf): Promise<void> {
  if (leads.length === 0) return
  const of = (value: (lead: Lined<LeadRecord>) => Packable) => packed(tx, pack(leads, value))
  await tx.sql`
    insert into in_lead select * from unnest(
      ${of(l => l.line)}::integer[], ${of(() => newBulkId())}::uuid[], ${of(l => key(l.externalId))},
      ${of(l => l.createdAt?.at)}::timestamptz[],
      ${of(l => l.createdAt?.dateOnly ?? false)}::boolean[], ${of(l => l.firstName)}, ${of(l => l.lastName)},
      ${of(l => l.fullName)}, ${of(l => l.email)}, ${of(l => l.email && normalEmail(l.email))}, ${of(l => l.phone)},
      ${of(l => l.company)}, ${of(l => l.jobTitle)}, ${of(l => l.industry)}, ${of(l => l.country)},
      ${of(l => l.employees)}::integer[], ${of(l => l.employeeBand)}, ${of(l => l.annualRevenueMinor)}::bigint[],
      ${of(l => l.source)}, ${of(l => l.segment)}, ${of(l => l.owner)},
      ${of(l => l.opportunityRef && key(l.opportunityRef))},
      ${of(l => jsonText(l.attributes))}::jsonb[])`
}
