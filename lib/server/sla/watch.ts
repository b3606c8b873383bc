import 'server-only'
import { withoutWorkspace } from '@/db/client'
import type { JOB_QUEUES } from '@/db/job-queues'
import { deemDue } from '../handoff/deem'
import { jobs, stopJobs, workOnJobs } from '../job/jobs'
import { log } from '../log'
import { sendDelivery } from '../notification/send-delivery'
import { tellChangedDue } from '../rejection/tell-changed'
import { tellClustersDue } from '../rejection/tell-clusters'
import { rescoreDue } from '../scoring/rescore'
import { scoreDue } from '../scoring/score-due'
import { sweepWorkspace } from './sweep'

const EVERY_MS = 5_000
const RETRY_MS = 5_000
const AT_ONCE = 500

type Watch = { timer: NodeJS.Timeout | null }
const holder = globalThis as { treatySlaWatch?: Watch | undefined }

/** Starts looking after promises and sending what is to be sent. Once a process; it comes back by itself. */
export function startSlaWatch(): void {
  if (holder.treatySlaWatch) return
  const watch: Watch = { timer: null }
  holder.treatySlaWatch = watch
  const begin = async () => {
    try {
      await workOnJobs({
        'sla.sweep': async ({ workspaceId }) => {
          await deemDue(workspaceId)
          await sweepWorkspace(workspaceId)
          await scoreDue(workspaceId)
          await rescoreDue(workspaceId)
          await tellChangedDue(workspaceId)
          await tellClustersDue(workspaceId)
        },
        'delivery.send': sendDelivery,
      })
      await look()
      if (holder.treatySlaWatch === watch) watch.timer = setInterval(() => void look(), EVERY_MS).unref()
    } catch (error) {
      log.warn({ err: error }, 'the queue of jobs cannot be reached and is tried again')
      if (holder.treatySlaWatch === watch) watch.timer = setTimeout(() => void begin(), RETRY_MS).unref()
    }
  }
  void begin()
}

/** Lets what is under way finish. */
export async function stopSlaWatch(): Promise<void> {
  const watch = holder.treatySlaWatch
  holder.treatySlaWatch = undefined
  if (watch?.timer) clearInterval(watch.timer)
  await stopJobs()
}

/** Asks for a sweep of every workspace whose time has come; one that is asked for already is not asked for twice. */
async function look(): Promise<void> {
  try {
    const waiting = await withoutWorkspace(
      tx => tx.sql<{ workspaceId: string }[]>`
        select workspace_id as "workspaceId" from app.sla_watch where next_at <= now() order by next_at limit ${AT_ONCE}`,
      { readOnly: true },
    )
    const boss = await jobs()
    const queue: keyof typeof JOB_QUEUES = 'sla.sweep'
    for (const { workspaceId } of waiting)
      await boss.send(queue, { workspaceId }, { singletonKey: workspaceId })
  } catch (error) {
    log.warn({ err: error }, 'promises could not be looked after and are looked after again')
  }
}
