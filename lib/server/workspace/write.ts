import 'server-only'
import { type Tx, withUser } from '@/db/client'
import { changedTerms, daysOfTerm } from '@/lib/contracts/first-touch-hours'
import type { CreateWorkspaceInput, UpdateWorkspaceInput } from '@/lib/contracts/workspace'
import { DEFAULT_SETTINGS, type WorkspaceSettings } from '@/lib/domain/workspace/settings'
import type { Written } from '../gate'
import { bumpDataset } from '../record'
import type { Scope } from '../scope'
import { keepTerms } from '../sla/write'
import { getWorkspace } from './read'

/** Makes another workspace of the person the one their sessions open; their numbers never mix. */
export async function openWorkspace(tx: Tx, scope: Scope, input: { id: string }): Promise<Written> {
  const userId = scope.actor.kind === 'user' ? scope.actor.id : null
  if (!userId) return { ok: false, code: 'forbidden', message: 'Only a person can change workspace.' }
  const [member] = await withUser(
    userId,
    ({ sql }) => sql`select 1 from app.membership
      where workspace_id = ${input.id} and user_id = ${userId} and deactivated_at is null`,
    { readOnly: true },
  )
  if (!member) return { ok: false, code: 'not_found', message: 'You are not a member of that workspace.' }
  await tx.sql`update app.session set active_workspace_id = ${input.id}
    where user_id = ${userId} and revoked_at is null`
  return {
    ok: true,
    body: { id: input.id },
    audit: { verb: 'workspace.opened', object: { kind: 'workspace', id: input.id } },
  }
}

/** The row of a new workspace, in a transaction that already names it; its audit row needs it to exist. */
export async function insertWorkspace({ sql }: Tx, id: string, input: CreateWorkspaceInput): Promise<void> {
  await sql`insert into app.workspace (workspace_id, slug, name, time_zone, currency, settings)
    values (${id}, ${input.slug}, ${input.name}, ${input.time_zone}, ${input.currency}, ${JSON.stringify(DEFAULT_SETTINGS)})`
  await sql`insert into app.sla_watch (workspace_id) values (${id}) on conflict do nothing`
}

/** Changes what a workspace is called and how it counts. Whatever can alter a number tells the caches. */
export async function updateWorkspace(
  tx: Tx,
  scope: Scope,
  input: UpdateWorkspaceInput,
  now: Date,
): Promise<Written> {
  if (input.revision === undefined) {
    return { ok: false, code: 'precondition', message: 'Send the revision of the workspace as you read it.' }
  }
  await tx.sql`select 1 from app.workspace where workspace_id = ${scope.workspaceId} for update`
  const before = await getWorkspace(tx, scope, {}, now)
  const { revision, ...change } = input
  if (change.currency && change.currency !== before.currency && !before.currency_changeable) {
    return { ok: false, code: 'conflict', message: 'The currency is fixed: there are deals in it already.' }
  }
  const sla = changedTerms(before.sla, change)
  const next = {
    ...before,
    ...change,
    ...(sla && { sla, disposition_days: daysOfTerm(sla.disposition) ?? before.disposition_days }),
  }
  const settings: WorkspaceSettings = {
    ...scope.workspace.settings,
    dispositionDays: next.disposition_days,
    minimumN: next.minimum_n,
  }
  const changed = await tx.sql`update app.workspace set name = ${next.name}, time_zone = ${next.time_zone},
      currency = ${next.currency}, fiscal_year_start_month = ${next.fiscal_year_start_month},
      settings = ${JSON.stringify(settings)}, revision = revision + 1
    where workspace_id = ${scope.workspaceId} and revision = ${revision} returning 1`
  if (changed.length === 0) {
    return {
      ok: false,
      code: 'conflict',
      message: 'Somebody else changed the workspace meanwhile. Look again.',
    }
  }
  if (sla) await keepTerms(tx, scope, sla, now)
  await bumpDataset(tx, scope.workspaceId)
  const keys = (Object.keys(change) as (keyof typeof change)[]).filter(key => change[key] !== undefined)
  const pick = (from: typeof next) => Object.fromEntries(keys.map(key => [key, from[key]]))
  return {
    ok: true,
    body: await getWorkspace(tx, scope, {}, now),
    audit: {
      verb: 'workspace.updated',
      object: { kind: 'workspace', id: scope.workspaceId },
      before: pick(before),
      after: pick(next),
    },
  }
}
