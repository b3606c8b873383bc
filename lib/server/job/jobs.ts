import 'server-only'
import { type JobResult, PgBoss } from 'pg-boss'
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
  await workOn(boss, 'sla.sweep', { batchSize: 50, isParallel: false }, handlers['sla.sweep'])
  await workOn(boss, 'delivery.send', { batchSize: 8, isParallel: true }, handlers['delivery.send'])
}

async function workOn<Q extends JobQueue>(
  boss: PgBoss,
  queue: Q,
  { batchSize, isParallel }: { batchSize: number; isParallel: boolean },
  handle: (data: JobData[Q]) => Promise<void>,
): Promise<void> {
  await boss.work<JobData[Q]>(
    queue,
    // A full batch means that more may wait: it is asked for at once.
    { batchSize, pollingIntervalSeconds: 2, burstWhenBatchFull: true, perJobResults: true },
    async batch => {
      const run = async ({ id, data }: (typeof batch)[number]): Promise<JobResult> => ({
        id,
        ...(await attempt(queue, () => handle(data))),
      })
      if (isParallel) return Promise.all(batch.map(run))
      const results: JobResult[] = []
      for (const job of batch) results.push(await run(job))
      return results
    },
  )
}

/** One job that fails does not take the others of its batch along. */
async function attempt(queue: JobQueue, work: () => Promise<void>): Promise<Pick<JobResult, 'status'>> {
  try {
    await work()
    return { status: 'completed' }
  } catch (error) {
    log.warn({ err: error, queue }, 'a job failed and is tried again')
    return { status: 'failed' }
  }
}

/** Lets the jobs under way finish, and takes no more. */
export async function stopJobs(): Promise<void> {
  const starting = holder.treatyJobs
  holder.treatyJobs = undefined
  holder.treatyWorks = false
  const boss = await starting?.catch(() => undefined)
  await boss?.stop({ graceful: true, close: true, timeout: 1_500 })
}
