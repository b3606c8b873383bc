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

/** Finds the leads that the items of a delivery name; of one that was merged, the lead it lives on in. */
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
  const survivors = await findSurvivors(
    tx,
    workspaceId,
    rows.flatMap(row => row.lead_id ?? []),
  )
  return new Map(rows.map(row => [keyOfName(row), foundOf(row, survivors)]))
}

function foundOf({ lead_id: leadId, trouble }: Row, survivors: ReadonlyMap<string, string>): FoundLead {
  return leadId === null
    ? { leadId, trouble: trouble ?? 'No such lead is known.' }
    : { leadId: survivors.get(leadId) ?? leadId, trouble: null }
}

/** The lead that each merged one lives on in, through however many merges. */
async function findSurvivors(
  { sql }: Tx,
  workspaceId: string,
  leadIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; survivor: string }[]>`
    with recursive up as (
      select id, merged_into_id as survivor from app.lead
      where workspace_id = ${workspaceId} and id = any(${[...leadIds]}::uuid[]) and merged_into_id is not null
      union all
      select up.id, l.merged_into_id from up
      join app.lead l on l.workspace_id = ${workspaceId} and l.id = up.survivor
      where l.merged_into_id is not null
    )
    select up.id, up.survivor from up
    join app.lead l on l.workspace_id = ${workspaceId} and l.id = up.survivor and l.merged_into_id is null`
  return new Map(rows.map(({ id, survivor }) => [id, survivor]))
}
