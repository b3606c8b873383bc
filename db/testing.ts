import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, inject } from 'vitest'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { DEFAULT_SETTINGS } from '@/lib/domain/workspace/settings'
import { closeConnections } from './client'
import { APP_ROLE } from './roles'
import { signVersion } from './sign-version'

export type TestDatabase = {
  name: string
  ownerUrl: string
  appUrl: string
  superUrl: string
  super: postgres.Sql
}

/** A database of its own for a test file, copied from the migrated template; the door is pointed at it. */
export function openTestDatabase(): TestDatabase {
  const database = {} as TestDatabase
  beforeAll(async () => {
    const { port, password, ownerPassword, appPassword } = inject('cluster')
    const name = `test_${randomBytes(6).toString('hex')}`
    const url = (user: string, secret: string, db = name) =>
      `postgres://${user}:${secret}@127.0.0.1:${port}/${db}`
    const admin = postgres(url('postgres', password, 'postgres'), { max: 1, onnotice: () => undefined })
    await admin.unsafe(`create database ${name} template treaty_template owner treaty_owner`)
    await admin.unsafe(`grant connect, temporary on database ${name} to ${APP_ROLE}`)
    await admin.end()
    database.name = name
    database.ownerUrl = url('treaty_owner', ownerPassword)
    database.appUrl = url(APP_ROLE, appPassword)
    database.superUrl = url('postgres', password)
    database.super = postgres(database.superUrl, { max: 2, onnotice: () => undefined })
    process.env.TREATY_APP_URL = database.appUrl
  })
  afterAll(async () => {
    await closeConnections()
    await database.super.end({ timeout: 2 })
    const { port, password } = inject('cluster')
    const admin = postgres(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`, { max: 1 })
    await admin.unsafe(`drop database if exists ${database.name} with (force)`)
    await admin.end()
  })
  return database
}

export type TestWorkspace = { id: string; slug: string }

/** A new workspace, written past the door as an operator would. */
export async function createTestWorkspace(
  database: TestDatabase,
  options: { timeZone?: string; currency?: string; isSample?: boolean } = {},
): Promise<TestWorkspace> {
  const id = uuidv7()
  const slug = `w-${id.slice(-12)}`
  await database.super`insert into app.workspace (workspace_id, slug, name, time_zone, currency, is_sample, settings)
    values (${id}, ${slug}, ${`Workspace ${slug}`}, ${options.timeZone ?? 'UTC'}, ${options.currency ?? 'USD'},
      ${options.isSample ?? false}, ${database.super.json(DEFAULT_SETTINGS)})`
  await database.super`insert into app.sla_watch (workspace_id) values (${id})`
  return { id, slug }
}

/** A person with a role in a workspace. */
export async function createTestMember(
  database: TestDatabase,
  workspaceId: string,
  role: MemberRole,
): Promise<string> {
  const id = uuidv7()
  await database.super`insert into app.app_user (id, email, name) values (${id}, ${`${id}@example.com`}, ${role})`
  await database.super`insert into app.membership (workspace_id, user_id, role) values (${workspaceId}, ${id}, ${role})`
  await database.super`insert into app.membership_role (workspace_id, user_id, role)
    values (${workspaceId}, ${id}, ${role})`
  return id
}

/** A version of the agreement in a workspace, signed by two people made for it. */
export async function createTestVersion(
  database: TestDatabase,
  workspaceId: string,
  version: { n: number; content: unknown; effectiveAt: Date },
): Promise<void> {
  const marketing = await createTestMember(database, workspaceId, 'marketing_leader')
  const sales = await createTestMember(database, workspaceId, 'sales_manager')
  const words = { title: `Version ${version.n}`, why: 'Because it was tested.' }
  await signVersion(database.super, workspaceId, { ...version, ...words, marketing, sales })
}
