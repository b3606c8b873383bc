import 'server-only'
import * as Y from 'yjs'
import { type Tx, withWorkspace } from '@/db/client'
import { draftContent } from '@/lib/collaboration/draft-content'
import { voidIfEdited } from '../draft/void-if-edited'
import { log } from '../log'
import { mintScope } from '../session'
import { drawTogether, openRows, readRows, storeRows } from './draft-rows'
import { byAuthor, type Incoming } from './incoming'
import type { Journal } from './journal'
import type { SocketContext } from './socket-context'
import { type Turn, tellTurn, untilTold } from './turn'

const WRITE_AFTER_MS = 60
const RETRY_AFTER_MS = 1_000
const DRAW_TOGETHER_AT = 400
const DRAW_TOGETHER_BYTES = 256 * 1024

/**
 * Keeps one workspace's draft: every update is a row within a moment of its arrival, with who sent it; who changed
 * what is told in words once they pause; rows are drawn together before they are many. What other processes stored
 * comes in here as well.
 */
export class DraftJournal implements Journal {
  readonly workspaceId: string
  private readonly shadow = new Y.Doc()
  private content: unknown = null
  private waiting: Incoming[] = []
  /** Rows other processes stored that are not in here yet; null when it is not known which. */
  private elsewhere: string[] | null = []
  private rows = 0
  private drawnBytes = 0
  private turn: Turn | null = null
  private writeTimer: NodeJS.Timeout | undefined
  private turnTimer: NodeJS.Timeout | undefined
  private writing: Promise<void> | null = null
  /** The document the sockets of this process share, while it is open. */
  private document: Y.Doc | null = null
  /** Bytes of the draft, at most: what was drawn together and what came since. */
  bytes = 0

  constructor(workspaceId: string) {
    this.workspaceId = workspaceId
  }

  /** The stored draft. */
  async open(): Promise<Uint8Array> {
    const { doc, updateIds } = await openRows(this.workspaceId)
    const state = Y.encodeStateAsUpdate(doc)
    Y.applyUpdate(this.shadow, state)
    this.content = draftContent(this.shadow)
    this.rows = updateIds.length
    this.bytes = state.byteLength
    this.drawnBytes = state.byteLength
    if (this.rows > DRAW_TOGETHER_AT / 4) await this.drawTogether()
    return state
  }

  /** From now on what others store reaches the document, with whatever came between reading and now. */
  attach(document: Y.Doc): void {
    this.document = document
    this.hear(null)
  }

  detach(): void {
    this.document = null
  }

  /** Takes an update that has been applied. */
  add(author: SocketContext, update: Uint8Array): void {
    this.waiting.push({ author, update, at: new Date() })
    this.bytes += update.byteLength
    this.schedule(WRITE_AFTER_MS)
  }

  /** Another process stored rows; which ones is null where messages may have been missed. */
  hear(ids: readonly string[] | null): void {
    if (!this.document) return
    this.elsewhere = ids === null || this.elsewhere === null ? null : [...this.elsewhere, ...ids]
    this.schedule(0)
  }

  /** Resolves when everything that came is written. */
  async settle(): Promise<void> {
    clearTimeout(this.writeTimer)
    this.writeTimer = undefined
    while (this.waiting.length > 0 || this.writing) await this.write()
    await this.endTurn()
  }

  private schedule(ms: number): void {
    this.writeTimer ??= setTimeout(() => {
      this.writeTimer = undefined
      void this.write()
    }, ms)
  }

  private write(): Promise<void> {
    this.writing ??= this.writeAll().finally(() => {
      this.writing = null
      if (this.waiting.length > 0 || this.hasNews()) this.schedule(WRITE_AFTER_MS)
    })
    return this.writing
  }

  private hasNews = (): boolean => this.elsewhere === null || this.elsewhere.length > 0

  private async writeAll(): Promise<void> {
    if (this.hasNews()) await this.takeIn()
    // A copy: more may come while these are written.
    const batch = [...this.waiting]
    if (batch.length === 0) return
    const turns = byAuthor(batch)
    try {
      await storeRows(this.workspaceId, turns)
    } catch (error) {
      log.warn({ err: error }, 'edits of the draft could not be stored yet')
      this.schedule(RETRY_AFTER_MS)
      return
    }
    this.waiting = this.waiting.slice(batch.length)
    this.rows += turns.length
    for (const { author, update } of turns) await this.follow(author, update)
    await this.voidProposal(turns.at(-1)?.author)
    if (this.rows > DRAW_TOGETHER_AT || this.bytes - this.drawnBytes > DRAW_TOGETHER_BYTES)
      await this.drawTogether()
  }

  /** What others stored, into the document of our sockets. It ends a turn, so that nobody is told to have done it. */
  private async takeIn(): Promise<void> {
    const ids = this.elsewhere
    this.elsewhere = []
    try {
      const updates = await readRows(this.workspaceId, ids)
      await this.endTurn()
      for (const update of updates) {
        Y.applyUpdate(this.shadow, update)
        if (this.document) Y.applyUpdate(this.document, update)
        if (ids !== null) this.bytes += update.byteLength
      }
      this.content = draftContent(this.shadow)
      this.rows += ids?.length ?? 0
    } catch (error) {
      log.warn({ err: error }, 'edits stored elsewhere could not be read yet')
      this.elsewhere = null
      this.schedule(RETRY_AFTER_MS)
    }
  }

  /** Somebody else's turn ends the one before, so that each change is told of the person who made it. */
  private async follow(author: SocketContext, update: Uint8Array): Promise<void> {
    if (this.turn && this.turn.author.userId !== author.userId) await this.endTurn()
    const now = Date.now()
    this.turn ??= { author, since: now, last: now, before: this.content }
    this.turn.last = now
    Y.applyUpdate(this.shadow, update)
    this.content = draftContent(this.shadow)
    this.watchTurn()
  }

  private watchTurn(): void {
    const { turn } = this
    if (!turn || this.turnTimer) return
    this.turnTimer = setTimeout(
      () => {
        this.turnTimer = undefined
        if (this.turn && untilTold(this.turn, Date.now()) <= 0) void this.endTurn()
        else this.watchTurn()
      },
      Math.max(50, untilTold(turn, Date.now())),
    )
  }

  private async endTurn(): Promise<void> {
    const { turn } = this
    this.turn = null
    clearTimeout(this.turnTimer)
    this.turnTimer = undefined
    if (!turn) return
    try {
      await tellTurn(turn, this.content)
    } catch (error) {
      log.warn({ err: error }, 'a change of the draft could not be told')
      this.turn ??= turn
      this.watchTurn()
    }
  }

  private async voidProposal(author: SocketContext | undefined): Promise<void> {
    if (!author) return
    const run = async (tx: Tx) => {
      const facts = { requestId: crypto.randomUUID(), ip: null }
      const scope = await mintScope(tx, author.principal, 'agreement.edit', facts)
      await voidIfEdited(tx, scope, this.content)
    }
    await withWorkspace(this.workspaceId, run).catch(error =>
      log.warn({ err: error }, 'a proposal could not be held against the draft'),
    )
  }

  private async drawTogether(): Promise<void> {
    try {
      this.drawnBytes = await drawTogether(this.workspaceId)
      this.bytes = this.waiting.reduce((sum, { update }) => sum + update.byteLength, this.drawnBytes)
      this.rows = 0
    } catch (error) {
      log.warn({ err: error }, 'the draft could not be drawn together yet')
    }
  }
}
