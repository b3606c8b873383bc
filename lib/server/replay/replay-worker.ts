import 'server-only'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Envelope, Order, Reply } from './messages'

type Waiting = { resolve: (reply: Reply) => void; reject: (error: Error) => void }

/**
 * A thread that replays. It runs the sources as they are, outside of any bundle: its path is put together when it
 * starts, so that bundlers leave it alone, and Node reads the TypeScript itself.
 */
export class ReplayWorker {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #last = 0
  isDead = false

  constructor() {
    const at = (...path: string[]) => join(/* turbopackIgnore: true */ process.cwd(), ...path)
    const loader = pathToFileURL(at('scripts', 'typescript.mjs')).href
    this.#worker = new Worker(/* turbopackIgnore: true */ at('lib', 'server', 'replay', 'worker.ts'), {
      execArgv: ['--import', loader, '--disable-warning=ExperimentalWarning'],
      name: 'treaty-replay',
    })
    this.#worker.unref()
    this.#worker.on('message', ({ id, body }: Envelope<Reply>) => {
      this.#waiting.get(id)?.resolve(body)
      this.#waiting.delete(id)
    })
    this.#worker.on('error', error => this.#end(error instanceof Error ? error : new Error(String(error))))
    this.#worker.on('exit', () => this.#end(new Error('the replay thread ended')))
  }

  send(order: Order): Promise<Reply> {
    if (this.isDead) return Promise.reject(new Error('the replay thread ended'))
    this.#last += 1
    const id = this.#last
    const envelope: Envelope<Order> = { id, body: order }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage(envelope)
    })
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }

  #end(error: Error): void {
    this.isDead = true
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
