import 'server-only'
import { isConnectionError, PoolExhausted } from '@/db/connection-error'
import { AppError } from '../errors'
import { log } from '../log'
import { scoreDue } from '../scoring/score-due'
import { countAttempt, failBatch, forgetAttempt, listWaiting, type Waiting } from './queue'
import { runBatch } from './run-batch'
import { statusOf } from './status-of'

const POLL_MS = 5_000
const ATTEMPTS = 5

const UNEXPECTED = 'Something went wrong on our side and was logged. Nothing was imported; try again.'

type Worker = { timer: NodeJS.Timeout; turn: Promise<void>; round: () => Promise<void> }
// A development server loads this module anew on every change; one worker remains.
const holder = globalThis as { treatyImportWorker?: Worker | undefined }

/** Starts taking up imports, one at a time: those asked for here and those a killed process left. Once a process. */
export function startImportWorker(): void {
  if (holder.treatyImportWorker) return
  const timer = setInterval(wakeImportWorker, POLL_MS)
  timer.unref()
  holder.treatyImportWorker = { timer, turn: Promise.resolve(), round }
  wakeImportWorker()
}

/** Looks for waiting imports now rather than at the next poll. */
export function wakeImportWorker(): void {
  const worker = holder.treatyImportWorker
  if (!worker) {
    startImportWorker()
    return
  }
  worker.round = round
  worker.turn = worker.turn
    .then(() => worker.round())
    .catch(error => {
      log.warn({ err: error }, 'the import worker could not work and tries again')
    })
}

/** Ends after the import under way; a new start takes up the rest. */
export async function stopImportWorker(): Promise<void> {
  const worker = holder.treatyImportWorker
  if (!worker) return
  clearInterval(worker.timer)
  holder.treatyImportWorker = undefined
  worker.round = async () => {}
  await worker.turn
}

async function round(): Promise<void> {
  for (const waiting of await listWaiting()) await attend(waiting)
}

async function attend(waiting: Waiting): Promise<void> {
  const { workspaceId, batchId } = waiting
  const status = await statusOf(workspaceId, batchId)
  if (status === 'uploading') {
    if (waiting.isOld) await failBatch(waiting, 'The upload was cut off.')
    return
  }
  if (waiting.attempts >= ATTEMPTS)
    return failBatch(waiting, `The import was cut off ${ATTEMPTS} times. ${UNEXPECTED}`)
  await countAttempt(batchId)
  try {
    const outcome = await runBatch(workspaceId, batchId)
    if (outcome === 'busy') await forgetAttempt(batchId)
    if (outcome === 'done') await scoreDue(workspaceId)
    if (outcome === 'gone') await failBatch(waiting, UNEXPECTED)
  } catch (error) {
    if (error instanceof PoolExhausted) await forgetAttempt(batchId)
    if (isConnectionError(error) || error instanceof PoolExhausted) throw error
    if (!(error instanceof AppError)) log.error({ err: error, batchId }, 'import failed')
    await failBatch(waiting, error instanceof AppError ? error.message : UNEXPECTED)
  }
}
