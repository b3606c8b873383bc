import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Tx } from '@/db/client'
import type { Answer } from '@/lib/domain/metrics/answer'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import type { Scope } from '../../scope'
import { Thread } from '../../thread'
import { settingOf } from '../setting-of'
import type { Order, Reply } from './messages'

/** Up to so many rows the tables answer as quickly. */
const SMALL = 20_000
/** A thread that does not reply in time is busy; the tables are asked instead. */
const PATIENCE_MS = 2_000
const RESTART_MS = 60_000

type Known = { isLarge: boolean; version: number }
type State = { thread: Thread<Order, Reply> | null; startedAt: number; sizes: LRUCache<string, Known> }

// A development server loads this module anew on every change; the thread and what it holds remain.
const holder = globalThis as { treatyColumns?: State }

function state(): State {
  holder.treatyColumns ??= { thread: null, startedAt: 0, sizes: new LRUCache({ max: 1_000 }) }
  return holder.treatyColumns
}

/**
 * The answer from the rows in memory, which have seen at least the version of the data that the scope has. Null where
 * they are few, or not in memory yet: then the tables are asked, and the thread reads them for the next question.
 */
export async function answerFromColumns(
  tx: Tx,
  scope: Scope,
  query: MetricQuery,
  now: Date,
): Promise<Answer | null> {
  if (!(await isLarge(tx, scope))) return null
  const { workspaceId, workspace } = scope
  const version = Number(workspace.datasetVersion)
  return askThread({ workspaceId, version, query, setting: settingOf(scope), now })
}

/** Asks the thread, which is started when it is needed. */
export async function askThread(order: Order): Promise<Answer | null> {
  const thread = threadAtWork()
  if (thread === null) return null
  const reply = await within(PATIENCE_MS, thread.send(order)).catch(() => null)
  return reply?.kind === 'answer' ? reply.answer : null
}

/** Ends the thread; the next question starts a new one. */
export async function stopColumns(): Promise<void> {
  const { thread } = state()
  holder.treatyColumns = undefined
  await thread?.stop()
}

/** A thread that ended is started again after a while; until then the tables are asked. */
function threadAtWork(): Thread<Order, Reply> | null {
  const current = state()
  if (current.thread && !current.thread.isDead) return current.thread
  if (Date.now() - current.startedAt < RESTART_MS) return null
  current.startedAt = Date.now()
  current.thread = new Thread('columns', ['lib', 'server', 'metric', 'columns', 'worker.ts'])
  return current.thread
}

/** Looked up once per state of the data, and never again once there are many. */
async function isLarge({ sql }: Tx, { workspaceId, workspace }: Scope): Promise<boolean> {
  const { sizes } = state()
  const version = Number(workspace.datasetVersion)
  const known = sizes.get(workspaceId)
  if (known?.isLarge || known?.version === version) return known.isLarge
  const [row] = await sql<{ many: boolean }[]>`
    select exists (select 1 from app.handoff where workspace_id = ${workspaceId} offset ${SMALL})
      or exists (select 1 from app.opportunity where workspace_id = ${workspaceId} offset ${SMALL})
      or exists (select 1 from app.lead where workspace_id = ${workspaceId} offset ${SMALL}) as many`
  const isLarge = row?.many ?? false
  sizes.set(workspaceId, { isLarge, version })
  return isLarge
}

async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<null>(resolve => {
    timer = setTimeout(resolve, ms, null)
  })
  try {
    return await Promise.race([work, patience])
  } finally {
    clearTimeout(timer)
  }
}
