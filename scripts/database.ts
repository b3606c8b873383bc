import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import postgres from 'postgres'
import { APP_ROLE, BACKUP_ROLE } from '../db/roles'
import { loadEmbeddedPostgres } from './load-embedded-postgres'

export type Database = {
  ownerUrl: string
  appUrl: string
  embedded: boolean
  /** The server was already running when it was opened: somebody else may be using it. */
  joined: boolean
  stop: () => Promise<void>
}

const OWNER = 'treaty_owner'
const FLAGS = [
  '-c',
  'max_connections=120',
  '-c',
  'shared_buffers=512MB',
  '-c',
  'work_mem=64MB',
  '-c',
  'jit=off',
  '-c',
  'maintenance_work_mem=256MB',
  '-c',
  'max_wal_size=4GB',
  '-c',
  'listen_addresses=127.0.0.1',
  '-c',
  'random_page_cost=1.1',
  '-c',
  'effective_cache_size=2GB',
]

type Cluster = { port: number; password: string; ownerPassword: string; appPassword: string }

/** PostgreSQL to work on: the one DATABASE_URL names, else an embedded server that lives in the data folder. */
export async function openDatabase(dataDir: string, name = 'treaty'): Promise<Database> {
  const url = process.env.DATABASE_URL
  if (url) return external(url, dataDir)
  const cluster = await startCluster(resolve(dataDir))
  await prepare(cluster, name)
  return {
    embedded: true,
    joined: cluster.joined,
    ownerUrl: `postgres://${OWNER}:${cluster.ownerPassword}@127.0.0.1:${cluster.port}/${name}`,
    appUrl: `postgres://${APP_ROLE}:${cluster.appPassword}@127.0.0.1:${cluster.port}/${name}`,
    stop: cluster.stop,
  }
}

type Running = Cluster & { joined: boolean; stop: () => Promise<void> }

/** Starts the embedded server, or joins the one a killed process left running in the same folder. */
export async function startCluster(dataDir: string): Promise<Running> {
  mkdirSync(dataDir, { recursive: true })
  const folder = join(dataDir, 'postgres')
  const file = join(dataDir, 'postgres.json')
  const fresh = !existsSync(join(folder, 'PG_VERSION'))
  if (fresh) rmSync(folder, { recursive: true, force: true })
  const known: Cluster | null = existsSync(file) && !fresh ? JSON.parse(readFileSync(file, 'utf8')) : null
  const left = known && leftRunning(folder)
  if (known && left && (await answers(known))) return { ...known, joined: true, stop: () => stopPid(left) }
  const cluster: Cluster = known
    ? { ...known, port: await freePort() }
    : { port: await freePort(), password: secret(), ownerPassword: secret(), appPassword: secret() }
  const log: string[] = []
  const EmbeddedPostgres = await loadEmbeddedPostgres()
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: 'postgres',
    password: cluster.password,
    port: cluster.port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums', '--auth=scram-sha-256'],
    postgresFlags: [...FLAGS, '-c', `unix_socket_directories=`],
    onLog: line => log.push(line),
    onError: line => log.push(String(line)),
  })
  try {
    if (fresh) await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(explain(error, log, dataDir))
  }
  writeFileSync(file, JSON.stringify(cluster), { mode: 0o600 })
  chmodSync(file, 0o600)
  // Waiting for a server that is gone already would never end.
  return { ...cluster, joined: false, stop: async () => (leftRunning(folder) ? server.stop() : undefined) }
}

function explain(error: unknown, log: string[], dataDir: string): string {
  const detail = [error instanceof Error ? error.message : '', ...log.slice(-8)].filter(Boolean).join('\n')
  return [
    `The embedded PostgreSQL could not start in ${dataDir}.`,
    'It needs a folder that the user "postgres" can reach (no parent folder closed to others, umask 022).',
    'Move the checkout, set TREATY_DATA_DIR to an open folder, or point DATABASE_URL at your own PostgreSQL.',
    detail,
  ].join('\n')
}

function secret(): string {
  return randomBytes(24).toString('base64url')
}

function leftRunning(folder: string): number | null {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return null
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  try {
    process.kill(pid, 0)
    return pid
  } catch {
    return null
  }
}

async function answers({ port, password }: Cluster): Promise<boolean> {
  const sql = postgres(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`, {
    max: 1,
    connect_timeout: 3,
  })
  try {
    await sql`select 1`
    return true
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function stopPid(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT')
    for (let i = 0; i < 100; i++) {
      process.kill(pid, 0)
      await new Promise(done => setTimeout(done, 100))
    }
  } catch {
    // it is gone, which is what was asked for
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => done(port))
    })
  })
}

/** Roles and the database itself; safe to repeat. */
export async function prepare(cluster: Cluster, name: string): Promise<void> {
  const admin = postgres(`postgres://postgres:${cluster.password}@127.0.0.1:${cluster.port}/postgres`, {
    max: 1,
    onnotice: () => undefined,
  })
  try {
    await ensureRole(admin, OWNER, cluster.ownerPassword)
    await ensureRole(admin, APP_ROLE, cluster.appPassword)
    await ensureRole(admin, BACKUP_ROLE, null, 'bypassrls')
    const [exists] = await admin`select 1 from pg_database where datname = ${name}`
    if (!exists) await admin.unsafe(`create database "${name}" owner ${OWNER}`)
    await admin.unsafe(`revoke all on database "${name}" from public`)
    await admin.unsafe(`grant connect, temporary on database "${name}" to ${APP_ROLE}, ${BACKUP_ROLE}`)
  } finally {
    await admin.end({ timeout: 2 })
  }
}

async function ensureRole(
  admin: postgres.Sql,
  role: string,
  password: string | null,
  extra = '',
): Promise<void> {
  const [exists] = await admin`select 1 from pg_roles where rolname = ${role}`
  const login = password === null ? 'nologin' : `login password '${password}'`
  await admin.unsafe(`${exists ? 'alter' : 'create'} role ${role} ${login} ${extra}`)
}

async function external(url: string, dataDir: string): Promise<Database> {
  const given = process.env.APP_DATABASE_URL
  if (given)
    return { embedded: false, joined: true, ownerUrl: url, appUrl: given, stop: async () => undefined }
  const password = appPassword(dataDir)
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 10 })
  try {
    await ensureRole(sql, APP_ROLE, password)
    await ensureRole(sql, BACKUP_ROLE, null).catch(() => undefined)
    const [row] = await sql<{ name: string }[]>`select current_database() as name`
    await sql.unsafe(`grant connect, temporary on database "${row?.name}" to ${APP_ROLE}`)
  } catch (error) {
    throw new Error(
      `DATABASE_URL must name a user that may create the role ${APP_ROLE}, or set APP_DATABASE_URL to a connection of that role. ${error instanceof Error ? error.message : ''}`,
    )
  } finally {
    await sql.end({ timeout: 2 })
  }
  const appUrl = new URL(url)
  appUrl.username = APP_ROLE
  appUrl.password = password
  return { embedded: false, joined: true, ownerUrl: url, appUrl: appUrl.href, stop: async () => undefined }
}

function appPassword(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'app-role.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')).password
  const password = secret()
  writeFileSync(file, JSON.stringify({ password }), { mode: 0o600 })
  return password
}
