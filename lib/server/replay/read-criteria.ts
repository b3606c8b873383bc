import 'server-only'
import type { Tx } from '@/db/client'
import { parseCriteria } from '@/lib/contracts/criteria'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { AppError } from '../errors'
import type { Scope } from '../scope'

export type AgreedCriteria = { version: number; title: string; criteria: Criteria }

type Row = { n: number; title: string; criteria: unknown }

/** Criteria of a version, or of the one in force; null: none is in force. */
export async function readCriteria(
  { sql }: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  version: number | null,
  now: Date,
): Promise<AgreedCriteria | null> {
  const [row] = await sql<Row[]>`
    select n, title, content -> 'criteria' as criteria from app.agreement_version
    where workspace_id = ${workspaceId}
      and ${version === null ? sql`effective_at <= ${now}` : sql`n = ${version}`}
    order by effective_at desc, n desc limit 1`
  if (row === undefined) {
    if (version === null) return null
    throw new AppError('not_found', `There is no version ${version} of the agreement.`)
  }
  const parsed = parseCriteria(row.criteria)
  if (!parsed.ok) {
    if (version === null) return null
    throw new AppError('invalid', `The criteria of version ${version} cannot be read by this release.`)
  }
  return { version: row.n, title: row.title, criteria: parsed.criteria }
}
