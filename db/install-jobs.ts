import { PgBoss } from 'pg-boss'
import type postgres from 'postgres'
import { JOB_QUEUES, JOB_SCHEMA } from './job-queues'
import { APP_ROLE, BACKUP_ROLE } from './roles'

/** Raised with the version of pg-boss and with every change of the queues: then the next migration sets them up anew. */
export const JOBS_MARK = 'jobs pg-boss 12.35.0 queues 1'

/** Makes the schema of the jobs and their queues as the owner, and lets the app's role work with the jobs alone. */
export async function installJobs(sql: postgres.Sql, ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOB_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    for (const [name, options] of Object.entries(JOB_QUEUES)) {
      if (await boss.getQueue(name)) {
        const { policy: _, ...changeable } = options
        await boss.updateQueue(name, changeable)
      } else await boss.createQueue(name, options)
    }
  } finally {
    await boss.stop({ graceful: false, close: true })
  }
  await sql.unsafe(`
    grant usage on schema ${JOB_SCHEMA} to ${APP_ROLE}, ${BACKUP_ROLE};
    revoke all on all tables in schema ${JOB_SCHEMA} from ${APP_ROLE};
    grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to ${APP_ROLE};
    grant usage on all sequences in schema ${JOB_SCHEMA} to ${APP_ROLE};
    grant select on all tables in schema ${JOB_SCHEMA} to ${BACKUP_ROLE};`)
}
