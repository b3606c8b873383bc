import type postgres from 'postgres'
import { v7 as uuidv7 } from 'uuid'
import { agreedText } from './agreed-text'

export type SignedVersion = {
  n: number
  title: string
  why: string
  content: unknown
  effectiveAt: Date
  /** When it was proposed and signed; by default when it took effect. */
  at?: Date
  marketing: string
  sales: string
}

/** Writes a version that both sides signed, for seeds and tests: the way every version comes to be, in one go. */
export async function signVersion(
  sql: postgres.Sql,
  workspaceId: string,
  version: SignedVersion,
): Promise<void> {
  const { n, title, why, content, effectiveAt, at = effectiveAt, marketing, sales } = version
  const { canonical, hash } = agreedText(content)
  const id = uuidv7()
  await sql`insert into app.membership_role (workspace_id, user_id, role) values
    (${workspaceId}, ${marketing}, 'marketing_leader'), (${workspaceId}, ${sales}, 'sales_manager')
    on conflict do nothing`
  await sql`insert into app.agreement_proposal (workspace_id, id, n, attempt, title, why, canonical, hash,
      effective_at, authors, proposed_by, proposed_at)
    values (${workspaceId}, ${id}, ${n}, 1, ${title}, ${why}, ${canonical}, ${hash}, ${effectiveAt},
      ${[marketing, sales]}, ${marketing}, ${at})`
  await sql`insert into app.agreement_signature (workspace_id, proposal_id, side, hash, user_id, role, signed_at)
    values (${workspaceId}, ${id}, 'marketing', ${hash}, ${marketing}, 'marketing_leader', ${at}),
      (${workspaceId}, ${id}, 'sales', ${hash}, ${sales}, 'sales_manager', ${at})`
  await sql`insert into app.agreement_proposal_end (workspace_id, proposal_id, kind, ended_by, ended_at)
    values (${workspaceId}, ${id}, 'signed', ${sales}, ${at})`
  await sql`insert into app.agreement_version (workspace_id, n, title, why, canonical, hash, effective_at,
      recorded_at, proposal_id)
    values (${workspaceId}, ${n}, ${title}, ${why}, ${canonical}, ${hash}, ${effectiveAt}, ${at}, ${id})`
}
