import postgres from 'postgres'

type ListenerOptions = {
  url: string
  channel: string
  onMessage: (payload: string) => void
  /** Listening, for the first time or again: what was told meanwhile is lost. */
  onListening: () => void
}

const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 2_000
const BEAT_MS = 10_000
const ANSWER_MS = 3_000

/**
 * One connection of its own that listens on a channel, and comes back whenever it is lost. A beat finds out about
 * a connection that is half dead. Nothing else ever runs on it.
 */
export class Listener {
  private client: postgres.Sql | null = null
  private timer: NodeJS.Timeout | undefined
  private waitMs = FIRST_WAIT_MS
  private isStopped = false
  private readonly options: ListenerOptions

  constructor(options: ListenerOptions) {
    this.options = options
    void this.connect()
  }

  async stop(): Promise<void> {
    this.isStopped = true
    clearTimeout(this.timer)
    const { client } = this
    this.client = null
    await client?.end({ timeout: 1 }).catch(() => undefined)
  }

  private async connect(): Promise<void> {
    const { url, channel, onMessage, onListening } = this.options
    // `onnotify` is an option of the driver that its types leave out.
    const options = {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      fetch_types: false,
      connect_timeout: 3,
      backoff: () => 0,
      connection: { application_name: 'treaty-live' },
      onnotice: () => undefined,
      onnotify: (_: string, payload: string) => onMessage(payload),
      onclose: () => this.lose(client),
    } as postgres.Options<Record<string, never>>
    const client = postgres(url, options)
    this.client = client
    try {
      await client.unsafe(`listen ${channel}`)
      if (this.client !== client) return
      this.waitMs = FIRST_WAIT_MS
      onListening()
      this.timer = setTimeout(() => void this.beat(client), BEAT_MS)
    } catch {
      this.lose(client)
    }
  }

  private async beat(client: postgres.Sql): Promise<void> {
    const late = setTimeout(() => this.lose(client), ANSWER_MS)
    try {
      await client.unsafe('select 1')
      if (this.client === client) this.timer = setTimeout(() => void this.beat(client), BEAT_MS)
    } catch {
      this.lose(client)
    } finally {
      clearTimeout(late)
    }
  }

  private lose(client: postgres.Sql): void {
    if (this.client !== client) return
    this.client = null
    clearTimeout(this.timer)
    client.end({ timeout: 0 }).catch(() => undefined)
    if (this.isStopped) return
    this.timer = setTimeout(() => void this.connect(), this.waitMs)
    this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS)
  }
}

/** Listens on the channel of the app's database. */
export function listenTo(options: Omit<ListenerOptions, 'url'>): Listener {
  const url = process.env.TREATY_APP_URL
  if (!url) throw new Error('TREATY_APP_URL is not set: start Treaty with `npm start`')
  return new Listener({ ...options, url })
}
