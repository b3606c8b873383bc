import 'server-only'
import type { Tx } from '@/db/client'
import { parseCriteria } from '@/lib/contracts/criteria'
import { slaDocument, slaTermsFrom } from '@/lib/contracts/sla-terms'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import type { SlaTerms } from '@/lib/domain/sla/terms'
import type { Scope } from '../scope'

type Content = { criteria: Criteria | null; slaTerms: SlaTerms | null }

/** A version of the agreement, parsed; null where a version from another time does not say it in our words. */
export type Agreed = Content & { n: number; effectiveAt: Date }

type Row = { n: number; effectiveAt: Date; hash: string }
type In = Pick<Scope, 'workspaceId'>

/** Contents by their hash: whatever has this hash says this, in any workspace and for good. */
const parsed = new Map<string, Content>()
const MOST_PARSED = 500

/** What is in force at an instant: the last version effective by then, of two at once the later one; null: none. */
export async function agreementAt(tx: Tx, { workspaceId }: In, at: Date): Promise<Agreed | null> {
  const [row] = await tx.sql<Row[]>`
    select n, effective_at as "effectiveAt", hash from app.agreement_version
    where workspace_id = ${workspaceId} and effective_at <= ${at} order by effective_at desc, n desc limit 1`
  return row ? read(tx, workspaceId, row) : null
}

/** One version by its number. */
export async function agreementVersion(tx: Tx, { workspaceId }: In, n: number): Promise<Agreed | null> {
  const [row] = await tx.sql<Row[]>`
    select n, effective_at as "effectiveAt", hash from app.agreement_version
    where workspace_id = ${workspaceId} and n = ${n}`
  return row ? read(tx, workspaceId, row) : null
}

/** Every version there is, in the order of their numbers. */
export async function agreedVersions(tx: Tx, { workspaceId }: In): Promise<Agreed[]> {
  const rows = await tx.sql<Row[]>`
    select n, effective_at as "effectiveAt", hash from app.agreement_version
    where workspace_id = ${workspaceId} order by n`
  const versions: Agreed[] = []
  for (const row of rows) versions.push(await read(tx, workspaceId, row))
  return versions
}

async function read({ sql }: Tx, workspaceId: string, { n, effectiveAt, hash }: Row): Promise<Agreed> {
  const known = parsed.get(hash)
  if (known) return { n, effectiveAt, ...known }
  const [row] = await sql<{ criteria: unknown; sla: unknown }[]>`
    select content -> 'criteria' as criteria, content -> 'sla' as sla from app.agreement_version
    where workspace_id = ${workspaceId} and n = ${n}`
  const criteria = parseCriteria(row?.criteria)
  const sla = slaDocument.safeParse(row?.sla)
  const content: Content = {
    criteria: criteria.ok ? criteria.criteria : null,
    slaTerms: sla.success ? slaTermsFrom(sla.data) : null,
  }
  if (parsed.size >= MOST_PARSED) parsed.clear()
  parsed.set(hash, content)
  return { n, effectiveAt, ...content }
}
