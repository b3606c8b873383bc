import type postgres from 'postgres'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { DEFAULT_SETTINGS } from '@/lib/domain/workspace/settings'
import { signVersion } from '../sign-version'
import { AGREEMENTS, effectiveAt } from './agreements'
import { DEMO_IDENTITIES } from './demo-identities'
import { Rng } from './rng'
import { seedUuid } from './seed-uuid'
import { DAY_MS, type Timeline } from './timeline'

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
  await sql`insert into app.sla_watch (workspace_id) values (${id}) on conflict do nothing`
  await addPeople(sql, id, isSample ? DEMO_IDENTITIES : leadersOf(slug))
  await signAgreements(sql, id, timeline)
  return id
}

type SeedPerson = { name: string; role: MemberRole; email: string }

/** Two people nobody can sign in as, who signed for the two sides. */
const leadersOf = (slug: string): SeedPerson[] => [
  { name: 'Marketing leader', role: 'marketing_leader', email: `marketing@${slug}.example` },
  { name: 'Sales manager', role: 'sales_manager', email: `sales@${slug}.example` },
]

async function addPeople(
  sql: postgres.Sql,
  workspaceId: string,
  people: readonly SeedPerson[],
): Promise<void> {
  for (const { email, name, role } of people) {
    const userId = seedUuid(new Rng(7, 'person', email), EPOCH_MS)
    await sql`insert into app.app_user (id, email, name) values (${userId}, ${email}, ${name})
      on conflict (email) do nothing`
    await sql`insert into app.membership (workspace_id, user_id, role)
      select ${workspaceId}, id, ${role} from app.app_user where email = ${email}`
    await sql`insert into app.membership_role (workspace_id, user_id, role)
      select ${workspaceId}, id, ${role} from app.app_user where email = ${email}`
  }
}

/** The versions of the story, each signed by the leaders of both sides two days before it took effect. */
export async function signAgreements(
  sql: postgres.Sql,
  workspaceId: string,
  timeline: Timeline,
): Promise<void> {
  const [marketing] = await leader(sql, workspaceId, 'marketing_leader')
  const [sales] = await leader(sql, workspaceId, 'sales_manager')
  if (!marketing || !sales) throw new Error('nobody is there to sign the agreement')
  for (const agreement of AGREEMENTS) {
    const { n, title, why, content } = agreement
    const takesEffect = effectiveAt(agreement, timeline)
    await signVersion(sql, workspaceId, {
      ...{ n, title, why, content, effectiveAt: takesEffect },
      at: new Date(takesEffect.getTime() - 2 * DAY_MS),
      ...{ marketing: marketing.id, sales: sales.id },
    })
  }
}

const leader = (sql: postgres.Sql, workspaceId: string, role: MemberRole) => sql<{ id: string }[]>`
  select user_id as id from app.membership where workspace_id = ${workspaceId} and role = ${role}
    and deactivated_at is null order by created_at, user_id limit 1`
