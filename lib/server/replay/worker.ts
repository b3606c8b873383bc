import 'server-only'
import { parentPort } from 'node:worker_threads'
import { HistoryShelf } from './history-shelf'
import type { Envelope, Order, Reply } from './messages'
import { yieldToRequests } from './yield-to-requests'

yieldToRequests()

/** Runs in a thread of its own: holds histories and replays criteria over them, one order after the other. */
const shelf = new HistoryShelf()
let turn: Promise<void> = Promise.resolve()

parentPort?.on('message', ({ id, body }: Envelope<Order>) => {
  // A history is loaded beside replays of others; the answers themselves take turns.
  if (body.kind === 'load') void shelf.load(body).then(reply => send(id, reply), failed(id))
  else if (body.kind === 'update') void shelf.update(body).then(reply => send(id, reply), failed(id))
  else
    turn = turn
      .then(() => send(id, body.kind === 'effect' ? shelf.effect(body) : shelf.replay(body)))
      .catch(failed(id))
})

function send(id: number, body: Reply): void {
  const envelope: Envelope<Reply> = { id, body }
  parentPort?.postMessage(envelope)
}

function failed(id: number): (error: unknown) => void {
  return error =>
    send(id, { kind: 'failed', message: error instanceof Error ? error.message : String(error) })
}
