import postgres from 'postgres'
import { addArrayTypes } from './array-types'
import { PoolExhausted } from './connection-error'

export type Client = postgres.Sql

export type LeaseOptions = { url: string; size: number; queueMs: number; applicationName: string }

const toJson = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/**
 * postgres.js may hand the later queries of a `begin()` callback to another transaction when a backend dies
 * (3.4.9). So no connection is ever shared: each client holds exactly one, belongs to one transaction at a
 * time, and is thrown away, not reused, when anything about its connection went wrong.
 */
export type Lease = {
  client: Client
  isLost: () => boolean
  isOutsideTransaction: () => boolean
  markLost: () => void
}

type Waiter = { resolve: (lease: Lease) => void; reject: (error: Error) => void; timer: NodeJS.Timeout }

export class LeasePool {
  private readonly idle: Lease[] = []
  private readonly waiting: Waiter[] = []
  private open = 0
  private closed = false
  private readonly options: LeaseOptions

  constructor(options: LeaseOptions) {
    this.options = options
  }

  async acquire(): Promise<Lease> {
    if (this.closed) throw new PoolExhausted('the database pool is closed')
    for (let lease = this.idle.pop(); lease; lease = this.idle.pop()) {
      if (!lease.isLost()) return lease
      this.discard(lease)
    }
    if (this.open < this.options.size) return this.connect()
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        resolve,
        reject,
        timer: setTimeout(() => {
          this.waiting.splice(this.waiting.indexOf(waiter), 1)
          reject(new PoolExhausted(`no database connection became free within ${this.options.queueMs} ms`))
        }, this.options.queueMs),
      }
      this.waiting.push(waiter)
    })
  }

  release(lease: Lease): void {
    if (lease.isLost() || this.closed) {
      this.discard(lease)
      const next = this.waiting.shift()
      if (next) this.hand(next, this.connect())
      return
    }
    const next = this.waiting.shift()
    if (next) this.hand(next, lease)
    else this.idle.push(lease)
  }

  async end(): Promise<void> {
    this.closed = true
    for (const waiter of this.waiting.splice(0)) {
      clearTimeout(waiter.timer)
      waiter.reject(new PoolExhausted('the database pool is closing'))
    }
    await Promise.all(this.idle.splice(0).map(lease => lease.client.end({ timeout: 2 })))
  }

  private hand(waiter: Waiter, lease: Lease): void {
    clearTimeout(waiter.timer)
    waiter.resolve(lease)
  }

  private discard(lease: Lease): void {
    this.open--
    lease.client.end({ timeout: 0 }).catch(() => undefined)
  }

  private connect(): Lease {
    this.open++
    let lost = false
    let outside = false
    const client = postgres(this.options.url, {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      fetch_types: false,
      connect_timeout: 3,
      backoff: () => 0,
      connection: { application_name: this.options.applicationName, TimeZone: 'UTC' },
      onclose: () => {
        lost = true
      },
      onnotice: notice => {
        // "there is no transaction in progress": what was sent did not run inside ours.
        if (notice.code === '25P01') outside = true
      },
      types: {
        bigint: { to: 20, from: [20], parse: Number, serialize: String },
        json: { to: 114, from: [114], parse: JSON.parse, serialize: toJson },
        jsonb: { to: 3802, from: [3802], parse: JSON.parse, serialize: toJson },
      },
    })
    addArrayTypes(client)
    return {
      client,
      isLost: () => lost,
      isOutsideTransaction: () => outside,
      markLost: () => {
        lost = true
      },
    }
  }
}
