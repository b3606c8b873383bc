import 'server-only'
import * as Y from 'yjs'
import { log } from '../log'
import { byAuthor, type Incoming } from './incoming'
import type { Journal } from './journal'
import { drawMinutesTogether, loadMinutes, type MinutesPlace, storeMinutes } from './minutes-rows'
import type { SocketContext } from './socket-context'

const WRITE_AFTER_MS = 60
const RETRY_AFTER_MS = 1_000
const DRAW_TOGETHER_AT = 400

/** Keeps the minutes of one review: every update is a row within a moment of its arrival, until the review is closed. */
export class MinutesJournal implements Journal {
  bytes = 0
  private readonly place: MinutesPlace
  private waiting: Incoming[] = []
  private stored = 0
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> | null = null
  private document: Y.Doc | null = null

  constructor(place: MinutesPlace) {
    this.place = place
  }

  async open(): Promise<Uint8Array> {
    const state = await loadMinutes(this.place)
    this.bytes = state.byteLength
    return state
  }

  attach(document: Y.Doc): void {
    this.document = document
    this.hear()
  }

  detach(): void {
    this.document = null
  }

  add(author: SocketContext, update: Uint8Array): void {
    this.waiting.push({ author, update, at: new Date() })
    this.bytes += update.byteLength
    this.schedule(WRITE_AFTER_MS)
  }

  /** Minutes are short: they are read again as a whole. */
  hear(): void {
    void loadMinutes(this.place)
      .then(state => {
        if (this.document) Y.applyUpdate(this.document, state)
      })
      .catch(error => log.warn({ err: error }, 'minutes stored elsewhere could not be read'))
  }

  async settle(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    while (this.waiting.length > 0 || this.writing) await this.write()
  }

  private schedule(ms: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      void this.write()
    }, ms)
  }

  private write(): Promise<void> {
    this.writing ??= this.writeAll().finally(() => {
      this.writing = null
      if (this.waiting.length > 0) this.schedule(WRITE_AFTER_MS)
    })
    return this.writing
  }

  private async writeAll(): Promise<void> {
    // A copy: more may come while these are written.
    const batch = [...this.waiting]
    if (batch.length === 0) return
    try {
      const isStored = await storeMinutes(this.place, byAuthor(batch))
      if (!isStored) log.warn('somebody wrote into the minutes of a closed review')
      this.waiting = this.waiting.slice(batch.length)
      this.stored += batch.length
      if (this.stored > DRAW_TOGETHER_AT) await this.drawTogether()
    } catch (error) {
      log.warn({ err: error }, 'minutes could not be stored yet')
      await new Promise(resolve => setTimeout(resolve, RETRY_AFTER_MS))
    }
  }

  private async drawTogether(): Promise<void> {
    await drawMinutesTogether(this.place)
    this.stored = 0
  }
}
