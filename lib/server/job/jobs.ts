import 'server-only'
import { PgBoss } from 'pg-boss'
import type { Tx } from '@/db/client'
import { JOB_SCHEMA, type JobData, type JobQueue } from '@/db/job-queues'
import { env } from '../env'
import { log } from '../log'

type Holder = { treatyJobs?: Promise<PgBoss> | undefined; treatyWorks?: boolean }
// One a process, whichever bundle asks for it; a development server loads this module anew on every change.
const holder = globalThis as Holder

/**
 * The queue of jobs: connections of its own and a schema of its own, used with the app's rights. Every process may
 * send; the workers also look after what expired.
 */
export function jobs(): Promise<PgBoss> {
  holder.treatyJobs ??= start().catch(error => {
    holder.treatyJobs = undefined
    throw error
  })
  return holder.treatyJobs
}

async function start(): Promise<PgBoss> {
  const { TREATY_APP_URL, TREATY_ROLE } = env()
  const boss = new PgBoss({
    connectionString: TREATY_APP_URL,
    schema: JOB_SCHEMA,
    application_name: 'treaty-jobs',
    max: 3,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    supervise: TREATY_ROLE === 'all' || TREATY_ROLE === 'worker',
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
  })
  boss.on('error', error => log.warn({ err: error }, 'the queue of jobs reports an error'))
  return boss.start()
}

/** Sends a job in a transaction of ours: it is there exactly when the rest of the transaction is. */
export async function sendJob<Q extends JobQueue>(
  tx: Tx,
  queue: Q,
  data: JobData[Q],
  options: { afterSeconds?: number; key?: string } = {},
): Promise<void> {
  const boss = await jobs()
  const { afterSeconds, key } = options
  await boss.send(queue, data, {
    ...(afterSeconds === undefined ? {} : { startAfter: Math.ceil(afterSeconds) }),
    ...(key === undefined ? {} : { singletonKey: key }),
    db: { executeSql: async (text, values) => ({ rows: await tx.sql.unsafe(text, values as never[]) }) },
  })
}

export type JobHandlers = { [Q in JobQueue]: (data: JobData[Q]) => Promise<void> }

/** Starts working on jobs in this process. */
export async function workOnJobs(handlers: JobHandlers): Promise<void> {
  if (holder.treatyWorks) return
  holder.treatyWorks = true
  const boss = await jobs()
  await workOn(boss, 'sla.sweep', 1, handlers['sla.sweep'])
  await workOn(boss, 'delivery.send', 3, handlers['delivery.send'])
}

async function workOn<Q extends JobQueue>(
  boss: PgBoss,
  queue: Q,
  localConcurrency: number,
  handle: (data: JobData[Q]) => Promise<void>,
): Promise<void> {
  await boss.work<JobData[Q]>(
    queue,
    { pollingIntervalSeconds: 2, localConcurrency, batchSize: 1 },
    async ([job]) => {
      if (job) await handle(job.data)
    },
  )
}

/** Lets the jobs under way finish, and takes no more. */
export async function stopJobs(): Promise<void> {
  const starting = holder.treatyJobs
  holder.treatyJobs = undefined
  holder.treatyWorks = false
  const boss = await starting?.catch(() => undefined)
  await boss?.stop({ graceful: true, close: true, timeout: 1_500 })
}
