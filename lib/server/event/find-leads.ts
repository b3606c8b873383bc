import 'server-only'
import type { Tx } from '@/db/client'
import { pack, packed } from '@/db/packed'
import { namedLeads } from '../import/named-leads'

/** A lead as somebody names it: by its id in a source, or by an e-mail address; the other is empty. */
export type LeadName = { ref: string; email: string }

/** The lead of a name, or why there is none. */
export type FoundLead = { leadId: string; trouble: null } | { leadId: null; trouble: string }

export const keyOfName = ({ ref, email }: LeadName) => `${ref}\u0000${email}`

type Row = LeadName & { lead_id: string | null; trouble: string | null }

/** Finds the leads that the items of a delivery name, in one statement. */
export async function findLeads(
  tx: Tx,
  { workspaceId, source }: { workspaceId: string; source: string },
  names: readonly LeadName[],
): Promise<Map<string, FoundLead>> {
  const wanted = [...new Map(names.map(name => [keyOfName(name), name])).values()]
  const column = (value: (name: LeadName) => string) => packed(tx, pack(wanted, value))
  const given = tx.sql`
    select coalesce(ref, '') as ref, coalesce(email, '') as email
    from unnest(${column(name => name.ref)}, ${column(name => name.email)}) as named (ref, email)`
  const rows = await tx.sql<Row[]>`${namedLeads(tx, { workspaceId, source }, given)}`
  return new Map(rows.map(row => [keyOfName(row), foundOf(row)]))
}

function foundOf({ lead_id: leadId, trouble }: Row): FoundLead {
  return leadId === null
    ? { leadId, trouble: trouble ?? 'No such lead is known.' }
    : { leadId, trouble: null }
}
