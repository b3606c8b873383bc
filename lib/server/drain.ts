import 'server-only'
import { closeConnections } from '@/db/client'
import { settleJournals } from './collaboration/journals'
import { startDraining } from './health'
import { log } from './log'
import { stopSlaWatch } from './sla/watch'

const GRACE_MS = 3_000

/**
 * Our own end of the process (NEXT_MANUAL_SIG_HANDLE): stop being ready, let what is under way finish, close
 * the database connections, leave. Left to itself the server waits for idle clients far longer.
 */
export function drainOnSignal(): void {
  if (!process.env.NEXT_MANUAL_SIG_HANDLE) return
  let draining = false
  const drain = async (signal: string) => {
    if (draining) return
    draining = true
    startDraining()
    log.info({ signal }, 'shutting down')
    await new Promise(resolve =>
      setTimeout(resolve, process.env.NODE_ENV === 'production' ? GRACE_MS / 3 : 0),
    )
    const forced = setTimeout(() => process.exit(0), GRACE_MS)
    forced.unref()
    await settleJournals().catch(error => log.warn({ err: error }, 'edits of the draft were not all stored'))
    await stopSlaWatch()
    await closeConnections()
    process.exit(0)
  }
  process.once('SIGTERM', () => void drain('SIGTERM'))
  process.once('SIGINT', () => void drain('SIGINT'))
}
