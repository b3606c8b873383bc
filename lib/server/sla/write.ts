import 'server-only'
import type { Tx } from '@/db/client'
import type { SlaDocument } from '@/lib/contracts/sla-terms'
import type { RecountInput } from '@/lib/contracts/workspace'
import type { Written } from '../gate'
import { openProjection, projectLeads } from '../handoff/project'
import { bumpDataset } from '../record'
import type { Scope } from '../scope'
import { getOwnTerms } from './read'

/**
 * Keeps new terms of the workspace. They hold for handoffs from now on; where there are none yet, for all, so that
 * history imported later is held against what was set up for it.
 */
export async function keepTerms(tx: Tx, scope: Scope, document: SlaDocument, now: Date): Promise<void> {
  const [any] = await tx.sql`select from app.handoff where workspace_id = ${scope.workspaceId} limit 1`
  const { n } = await getOwnTerms(tx, scope, scope.workspace.settings)
  if (n === 0 && any) await keepFirstTerms(tx, scope)
  await insertTerms(tx, scope, { document, holdsFrom: any ? now : null, reason: null })
}

/** What held before the first change is written down, so that clocks that run are not counted anew by it. */
async function keepFirstTerms(tx: Tx, scope: Scope): Promise<void> {
  const { document } = await getOwnTerms(tx, scope, scope.workspace.settings)
  await insertTerms(tx, scope, { document, holdsFrom: null, reason: null })
}

type Kept = { document: SlaDocument; holdsFrom: Date | null; reason: string | null }

async function insertTerms({ sql }: Tx, scope: Scope, kept: Kept): Promise<number> {
  const author = scope.actor.kind === 'user' ? scope.actor.id : null
  const [row] = await sql<{ n: number }[]>`
    insert into app.sla_version (workspace_id, n, holds_from, document, reason, author_id)
    select ${scope.workspaceId}::uuid, coalesce(max(n), 0) + 1, ${kept.holdsFrom}::timestamptz,
      ${JSON.stringify(kept.document)}::jsonb, ${kept.reason}, ${author}::uuid
    from app.sla_version where workspace_id = ${scope.workspaceId} returning n`
  return row?.n ?? 0
}

/** Leads counted anew within one request; more than that is for a quiet hour and a smaller stretch of time. */
const MOST_LEADS = 20_000

/** Counts the clocks of handoffs that began before anew under today's terms: on purpose, with a reason, and for the record. */
export async function recountClocks(tx: Tx, scope: Scope, input: RecountInput): Promise<Written> {
  const since = input.since === undefined ? null : new Date(input.since)
  await tx.sql`select 1 from app.workspace where workspace_id = ${scope.workspaceId} for update`
  const { document, n: before } = await getOwnTerms(tx, scope, scope.workspace.settings)
  await openProjection(tx)
  const leads = await tx.sql`
    insert into projected_lead (lead_id)
    select distinct lead_id from app.handoff
    where workspace_id = ${scope.workspaceId} and mql_at >= coalesce(${since}::timestamptz, '-infinity')
    limit ${MOST_LEADS + 1}`
  if (leads.count > MOST_LEADS)
    return {
      ok: false,
      code: 'invalid',
      message: `since: more than ${MOST_LEADS} leads are meant; choose a later start`,
    }
  const n = await insertTerms(tx, scope, { document, holdsFrom: since, reason: input.reason })
  await projectLeads(tx, scope.workspace)
  await bumpDataset(tx, scope.workspaceId)
  return {
    ok: true,
    body: { n, leads: leads.count },
    audit: {
      verb: 'sla.recounted',
      object: { kind: 'workspace', id: scope.workspaceId },
      before: { terms: before },
      after: { terms: n, since: since?.toISOString() ?? null, leads: leads.count },
      reason: input.reason,
    },
  }
}
