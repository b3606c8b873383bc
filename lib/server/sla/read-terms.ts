import 'server-only'
import type { Tx } from '@/db/client'
import { slaDocument, slaTermsFrom } from '@/lib/contracts/sla-terms'
import type { HandoffTerms } from '@/lib/domain/handoff/lead-history'
import type { SlaTerms } from '@/lib/domain/sla/terms'
import type { ScopeWorkspace } from '../scope'

type Row = {
  kind: 'agreement' | 'workspace'
  n: number
  at: Date | null
  recorded: string
}

/** Terms once parsed: versions never change, and a calendar compiled for one projection serves the next. */
const parsed = new Map<string, SlaTerms | null>()
const MOST_PARSED = 500

/** What a workspace has promised when: the versions of its agreement, and the terms it set by itself. */
export async function readTerms(
  tx: Tx,
  { id, timeZone, settings }: Pick<ScopeWorkspace, 'id' | 'timeZone' | 'settings'>,
): Promise<HandoffTerms> {
  const rows = await tx.sql<Row[]>`
    select 'agreement' as kind, n, effective_at as at, recorded_at::text as recorded from app.agreement_version
    where workspace_id = ${id}
    union all
    select 'workspace', n, holds_from, recorded_at::text from app.sla_version where workspace_id = ${id}`
  const terms = await termsOf(tx, id, rows)
  const agreementVersions: { n: number; effectiveAt: Date; sla: SlaTerms | null }[] = []
  const slaVersions: { n: number; holdsFrom: Date | null; terms: SlaTerms }[] = []
  for (const row of rows) {
    const own = terms.get(keyOf(id, row)) ?? null
    if (row.kind === 'agreement' && row.at)
      agreementVersions.push({ n: row.n, effectiveAt: row.at, sla: own })
    if (row.kind === 'workspace' && own) slaVersions.push({ n: row.n, holdsFrom: row.at, terms: own })
  }
  return { timeZone, settings, agreementVersions, slaVersions }
}

// The time of recording tells two rows of one number apart, should a transaction that wrote the first have failed.
const keyOf = (workspaceId: string, { kind, n, recorded }: Row) => `${workspaceId} ${kind} ${n} ${recorded}`

async function termsOf(
  { sql }: Tx,
  workspaceId: string,
  rows: readonly Row[],
): Promise<Map<string, SlaTerms | null>> {
  const unknown = rows.filter(row => !parsed.has(keyOf(workspaceId, row)))
  if (unknown.length > 0) {
    if (parsed.size > MOST_PARSED) parsed.clear()
    const numbers = (kind: Row['kind']) => unknown.filter(row => row.kind === kind).map(({ n }) => n)
    const documents = await sql<(Row & { document: unknown })[]>`
      select 'agreement' as kind, n, recorded_at::text as recorded, content -> 'sla' as document from app.agreement_version
      where workspace_id = ${workspaceId} and n = any(${numbers('agreement')}::int[])
      union all
      select 'workspace', n, recorded_at::text, document from app.sla_version
      where workspace_id = ${workspaceId} and n = any(${numbers('workspace')}::int[])`
    for (const row of documents) parsed.set(keyOf(workspaceId, row), parseTerms(row.document))
  }
  return new Map(
    rows.map(row => [keyOf(workspaceId, row), parsed.get(keyOf(workspaceId, row)) ?? null] as const),
  )
}

/** Null: a version from before agreements said what they promise. */
function parseTerms(document: unknown): SlaTerms | null {
  const result = slaDocument.safeParse(document)
  return result.success ? slaTermsFrom(result.data) : null
}
