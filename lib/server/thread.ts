import 'server-only'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/** An order or the reply to it, by the number they share. */
export type Envelope<Body> = { id: number; body: Body }

type Waiting<Reply> = { resolve: (reply: Reply) => void; reject: (error: Error) => void }

/**
 * A thread that takes orders. It runs the sources as they are, outside of any bundle: its path is put together when
 * it starts, so that bundlers leave it alone, and Node reads the TypeScript itself.
 */
export class Thread<Order, Reply> {
  readonly #name: string
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting<Reply>>()
  #last = 0
  isDead = false

  /** `path` names the source of the thread from the root of the product. */
  constructor(name: string, path: readonly string[]) {
    const at = (...parts: string[]) => join(/* turbopackIgnore: true */ process.cwd(), ...parts)
    const loader = pathToFileURL(at('scripts', 'typescript.mjs')).href
    this.#name = name
    this.#worker = new Worker(/* turbopackIgnore: true */ at(...path), {
      execArgv: ['--import', loader, '--disable-warning=ExperimentalWarning'],
      name: `treaty-${name}`,
    })
    this.#worker.unref()
    this.#worker.on('message', ({ id, body }: Envelope<Reply>) => {
      this.#waiting.get(id)?.resolve(body)
      this.#waiting.delete(id)
    })
    this.#worker.on('error', error => this.#end(error instanceof Error ? error : new Error(String(error))))
    this.#worker.on('exit', () => this.#end(this.#ended()))
  }

  send(order: Order): Promise<Reply> {
    if (this.isDead) return Promise.reject(this.#ended())
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

  #ended = (): Error => new Error(`the ${this.#name} thread ended`)

  #end(error: Error): void {
    this.isDead = true
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
