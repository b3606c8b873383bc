import 'server-only'
import { parentPort } from 'node:worker_threads'
import type { Envelope } from '../../thread'
import { ColumnShelf } from './column-shelf'
import type { Order, Reply } from './messages'

/** Runs in a thread of its own: holds what metrics are made of in columns, and counts them. */
const shelf = new ColumnShelf()

parentPort?.on('message', ({ id, body }: Envelope<Order>) => {
  shelf.answer(body).then(
    reply => send(id, reply),
    error => send(id, { kind: 'absent', why: error instanceof Error ? error.message : String(error) }),
  )
})

function send(id: number, body: Reply): void {
  const envelope: Envelope<Reply> = { id, body }
  parentPort?.postMessage(envelope)
}
