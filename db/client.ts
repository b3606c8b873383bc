import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { isConnectionError, isRetryable, LostConnection } from './connection-error'
import { type Lease, LeasePool } from './lease-pool'

/** What a transaction may use: drizzle and raw SQL, both dead the moment its connection is. */
export type Tx = { db: PostgresJsDatabase; sql: postgres.Sql }

export type PoolName = 'app' | 'chart' | 'job'

export type DoorOptions = { pool?: PoolName; readOnly?: boolean; timeoutMs?: number }

type Setting = { name: 'treaty.workspace_id' | 'treaty.user_id'; value: string }

const POOLS = {
  // Writers of one workspace may take turns: a queue shorter than a query's own limit turns a burst into refusals.
  app: { size: 8, queueMs: 5_000, timeoutMs: 5_000 },
  chart: { size: 3, queueMs: 4_000, timeoutMs: 10_000 },
  job: { size: 2, queueMs: 60_000, timeoutMs: 30 * 60_000 },
} as const satisfies Record<PoolName, { size: number; queueMs: number; timeoutMs: number }>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const ATTEMPTS = 3

type Pools = { url: string; pools: Map<PoolName, LeasePool> }
const holder = globalThis as { treatyPools?: Pools }

function poolOf(name: PoolName): LeasePool {
  const url = process.env.TREATY_APP_URL
  if (!url) throw new Error('TREATY_APP_URL is not set: start Treaty with `npm start`')
  if (holder.treatyPools?.url !== url) holder.treatyPools = { url, pools: new Map() }
  const { pools } = holder.treatyPools
  const known = pools.get(name)
  if (known) return known
  const { size, queueMs } = POOLS[name]
  const pool = new LeasePool({ url, size, queueMs, applicationName: `treaty-${name}` })
  pools.set(name, pool)
  return pool
}

/** Ends every connection of this process; the next use opens new ones. */
export async function closeConnections(): Promise<void> {
  const pools = holder.treatyPools?.pools.values() ?? []
  holder.treatyPools = undefined
  await Promise.all([...pools].map(pool => pool.end()))
}

/**
 * The one door to tenant data: one transaction in which row-level security shows this workspace alone.
 * Statements name the workspace as well, so that one which went astray would fail the policy.
 */
export function withWorkspace<T>(
  workspaceId: string,
  fn: (tx: Tx) => Promise<T>,
  options: DoorOptions = {},
): Promise<T> {
  return transact([{ name: 'treaty.workspace_id', value: workspaceId }], fn, options)
}

/** For signing in: the person's own memberships across workspaces, and nothing else of any workspace. */
export function withUser<T>(
  userId: string,
  fn: (tx: Tx) => Promise<T>,
  options: DoorOptions = {},
): Promise<T> {
  return transact([{ name: 'treaty.user_id', value: userId }], fn, options)
}

/** For what belongs to no workspace: people, sessions, health. Tenant tables are empty in here. */
export function withoutWorkspace<T>(fn: (tx: Tx) => Promise<T>, options: DoorOptions = {}): Promise<T> {
  return transact([], fn, options)
}

async function transact<T>(
  settings: Setting[],
  fn: (tx: Tx) => Promise<T>,
  options: DoorOptions,
): Promise<T> {
  for (const { value } of settings) if (!UUID.test(value)) throw new Error('not a UUID')
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptOnce(settings, fn, options)
    } catch (error) {
      if (!isRetryable(error) || attempt === ATTEMPTS) throw error
    }
  }
}

async function attemptOnce<T>(
  settings: Setting[],
  fn: (tx: Tx) => Promise<T>,
  options: DoorOptions,
): Promise<T> {
  const name = options.pool ?? 'app'
  const pool = poolOf(name)
  const timeoutMs = options.timeoutMs ?? POOLS[name].timeoutMs
  const lease = await pool.acquire()
  // A backend that answers nothing at all is given up on, whatever the server-side limits say.
  const deadline = setTimeout(() => abandon(lease), timeoutMs * 2 + 1_000)
  try {
    const guard = guarded(lease)
    await guard.run(lease.client.unsafe(opening(settings, timeoutMs, options.readOnly ?? false)).simple())
    const result = await fn(guard.tx)
    await guard.run(lease.client.unsafe('commit'))
    if (lease.isOutsideTransaction() || lease.isLost())
      throw new LostConnection('the commit was not confirmed')
    return result
  } catch (error) {
    if (isConnectionError(error)) lease.markLost()
    if (!lease.isLost()) await lease.client.unsafe('rollback').catch(() => lease.markLost())
    throw error
  } finally {
    clearTimeout(deadline)
    pool.release(lease)
  }
}

function opening(settings: Setting[], timeoutMs: number, readOnly: boolean): string {
  const set = settings.map(({ name, value }) => `set local ${name} = '${value}';`).join(' ')
  const idle = `set local idle_in_transaction_session_timeout = ${timeoutMs};`
  return `begin ${readOnly ? 'read only' : 'read write'}; ${set} set local statement_timeout = ${timeoutMs}; ${idle}`
}

function abandon(lease: Lease): void {
  lease.markLost()
  lease.client.end({ timeout: 0 }).catch(() => undefined)
}

/** Sends nothing after the connection failed: a later statement would run on a new one, outside the transaction. */
function guarded(lease: Lease): {
  tx: Tx
  run: <Q extends PromiseLike<unknown>>(query: Q) => Promise<Awaited<Q>>
} {
  const check = () => {
    if (lease.isLost() || lease.isOutsideTransaction())
      throw new LostConnection('the transaction lost its connection')
  }
  const run = async <Q extends PromiseLike<unknown>>(query: Q): Promise<Awaited<Q>> => {
    try {
      return await query
    } catch (error) {
      if (isConnectionError(error)) lease.markLost()
      throw error
    }
  }
  const sql = new Proxy(lease.client, {
    apply(target, self, args) {
      check()
      return Reflect.apply(target, self, args)
    },
    get(target, property, receiver) {
      if (property === 'begin' || property === 'end' || property === 'reserve' || property === 'listen')
        throw new Error(`${String(property)} is not for use inside a transaction`)
      if (property === 'unsafe') check()
      return Reflect.get(target, property, receiver)
    },
  })
  return { tx: { sql, db: drizzle(drizzleClient(lease, sql)) }, run }
}

/** drizzle rewrites the parsers of the client it is given; it gets a view whose parsers are its own. */
function drizzleClient(lease: Lease, sql: postgres.Sql): postgres.Sql {
  const options = { ...lease.client.options, parsers: {}, serializers: {} }
  return new Proxy(sql, {
    get: (target, property, receiver) =>
      property === 'options' ? options : Reflect.get(target, property, receiver),
  })
}
