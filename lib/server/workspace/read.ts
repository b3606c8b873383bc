import 'server-only'
import { type Tx, withUser, withWorkspace } from '@/db/client'
import { hoursOf } from '@/lib/contracts/first-touch-hours'
import type { WorkspaceView } from '@/lib/contracts/workspace'
import type { WorkspaceSettings } from '@/lib/domain/workspace/settings'
import type { Scope } from '../scope'
import { getAgreedVersion, getOwnTerms } from '../sla/read'

/** The workspaces a person is a member of, by name. Each name is read through its own workspace's door. */
export async function listOwnWorkspaces(userId: string): Promise<{ id: string; name: string }[]> {
  const memberships = await withUser(
    userId,
    ({ sql }) => sql<{ id: string }[]>`select workspace_id as id from app.membership
      where user_id = ${userId} and deactivated_at is null order by created_at limit 20`,
    { readOnly: true },
  )
  const named: { id: string; name: string }[] = []
  for (const { id } of memberships) {
    const [row] = await withWorkspace(
      id,
      ({ sql }) => sql<{ name: string }[]>`select name from app.workspace where workspace_id = ${id}`,
      { readOnly: true },
    )
    if (row) named.push({ id, name: row.name })
  }
  return named.sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

type WorkspaceRow = {
  id: string
  slug: string
  name: string
  timeZone: string
  currency: string
  fiscalYearStartMonth: number
  isSample: boolean
  settings: WorkspaceSettings
  revision: number
  hasDeals: boolean
}

export async function getWorkspace(tx: Tx, scope: Scope, _input: unknown, now: Date): Promise<WorkspaceView> {
  const { sql } = tx
  const [row] = await sql<WorkspaceRow[]>`
    select workspace_id as id, slug, name, time_zone as "timeZone", currency, is_sample as "isSample", settings, revision,
      fiscal_year_start_month as "fiscalYearStartMonth",
      exists (select 1 from app.opportunity where workspace_id = ${scope.workspaceId}) as "hasDeals"
    from app.workspace where workspace_id = ${scope.workspaceId}`
  if (!row) throw new Error('the workspace of the scope is not there')
  const own = await getOwnTerms(tx, scope, row.settings)
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    time_zone: row.timeZone,
    currency: row.currency,
    currency_changeable: !row.hasDeals,
    fiscal_year_start_month: row.fiscalYearStartMonth,
    first_touch: hoursOf(own.document),
    disposition_days: row.settings.dispositionDays,
    minimum_n: row.settings.minimumN,
    sla: own.document,
    sla_since: own.since?.toISOString() ?? null,
    sla_agreement: await getAgreedVersion(tx, scope, now),
    is_sample: row.isSample,
    revision: row.revision,
  }
}
