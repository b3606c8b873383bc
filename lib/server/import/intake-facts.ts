import 'server-only'
import type { Tx } from '@/db/client'
import { newBulkId } from '@/db/new-ids'
import { type Packable, pack, packed } from '@/db/packed'
import type { SlottedFact } from '@/lib/domain/record/record'

/** A fact with the lead it belongs to; `ofLead` when that lead is in the same row of the file. */
export type InFact = SlottedFact & { line: number; ofLead: boolean; leadRef: string }

export async function intakeFacts(tx: Tx, facts: readonly InFact[]): Promise<void> {
  if (facts.length === 0) return
  const of = (value: (fact: InFact) => Packable) => packed(tx, pack(facts, value))
  await tx.sql`
    insert into in_fact select * from unnest(
      ${of(f => f.line)}::integer[], ${of(() => newBulkId())}::uuid[], ${of(f => f.ofLead)}::boolean[],
      ${of(f => f.leadRef)}, ${of(f => f.slot)}, ${of(f => f.kind)}, ${of(f => f.at)}::timestamptz[],
      ${of(f => f.dateOnly)}::boolean[], ${of(f => f.retracted ?? false)}::boolean[], ${of(f => f.confidence)},
      ${of(f => f.reason)}, ${of(f => f.reasonLabel)}, ${of(f => f.route)})`
}
