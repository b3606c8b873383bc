import 'server-only'
import { Thread } from '../thread'
import type { Order, Reply } from './messages'

/** A thread that replays. */
export class ReplayWorker extends Thread<Order, Reply> {
  constructor() {
    super('replay', ['lib', 'server', 'replay', 'worker.ts'])
  }
}
