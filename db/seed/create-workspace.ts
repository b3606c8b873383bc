import type postgres from 'postgres'
import { DEFAULT_SETTINGS } from '@/lib/domain/workspace/settings'
import { AGREEMENTS, effectiveAt } from './agreements'
import { DEMO_IDENTITIES } from './demo-identities'
import { Rng } from './rng'
import { seedUuid } from './seed-uuid'
import type { Timeline } from './timeline'

export type SeedWorkspace = {
  slug: string
  name: string
  timeZone: string
  currency: string
  isSample: boolean
}

const EPOCH_MS = Date.UTC(2024, 0, 1)

/** The same slug has the same id everywhere, so that "is it there already" needs no look at other workspaces. */
export const workspaceIdOf = (slug: string) => seedUuid(new Rng(7, 'workspace', slug), EPOCH_MS)

/** The workspace, its agreement and, in the sample company, its people. Row-level security must admit it. */
export async function createWorkspace(
  sql: postgres.Sql,
  workspace: SeedWorkspace,
  timeline: Timeline,
): Promise<string> {
  const id = workspaceIdOf(workspace.slug)
  const { slug, name, timeZone, currency, isSample } = workspace
  await sql`insert into app.workspace (workspace_id, slug, name, time_zone, currency, is_sample, settings, dataset_version)
    values (${id}, ${slug}, ${name}, ${timeZone}, ${currency}, ${isSample}, ${sql.json(DEFAULT_SETTINGS)}, 1)`
  for (const agreement of AGREEMENTS) {
    const at = effectiveAt(agreement, timeline)
    await sql`insert into app.agreement_version (workspace_id, n, title, why, content, effective_at, recorded_at)
      values (${id}, ${agreement.n}, ${agreement.title}, ${agreement.why}, ${sql.json(agreement.content)}, ${at}, ${at})`
  }
  if (isSample) await addPeople(sql, id)
  return id
}

async function addPeople(sql: postgres.Sql, workspaceId: string): Promise<void> {
  for (const { email, name, role } of DEMO_IDENTITIES) {
    const userId = seedUuid(new Rng(7, 'person', email), EPOCH_MS)
    await sql`insert into app.app_user (id, email, name) values (${userId}, ${email}, ${name})
      on conflict (email) do nothing`
    await sql`insert into app.membership (workspace_id, user_id, role)
      select ${workspaceId}, id, ${role} from app.app_user where email = ${email}`
  }
}
