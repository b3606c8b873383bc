import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import * as Y from 'yjs'
import { type Tx, withWorkspace } from '@/db/client'
import { draftContent } from '@/lib/collaboration/draft-content'
import { diffAgreement } from '@/lib/domain/agreement/diff-agreement'
import { readDraft } from '../draft/read-draft'
import { voidIfEdited } from '../draft/void-if-edited'
import { log } from '../log'
import { mintScope } from '../session'
import type { SocketContext } from './socket-context'

const WRITE_AFTER_MS = 60
const RETRY_AFTER_MS = 1_000
const QUIET_MS = 3_000
const LONGEST_MS = 20_000
const DRAW_TOGETHER_AT = 400

type Incoming = { author: SocketContext; update: Uint8Array; at: Date }
/** One person's edits in a row, told as one change. */
type Turn = { author: SocketContext; since: number; last: number; before: unknown }

/**
 * Keeps one workspace's draft: every update is a row within a moment of its arrival, with who sent it; who changed
 * what is told in words once they pause; rows are drawn together before they are many.
 */
export class DraftJournal {
  readonly workspaceId: string
  private readonly shadow = new Y.Doc()
  private content: unknown = null
  private waiting: Incoming[] = []
  private rowIds: string[] = []
  private turn: Turn | null = null
  private timer: NodeJS.Timeout | undefined
  private writing: Promise<void> | null = null
  /** Bytes of the draft, at most: what was drawn together and what came since. */
  bytes = 0

  constructor(workspaceId: string) {
    this.workspaceId = workspaceId
  }

  /** The stored draft; creates it from what is in force when nobody has touched it yet. */
  async open(): Promise<Uint8Array> {
    const state = await withWorkspace(this.workspaceId, async tx => {
      const first = await readDraft(tx, this, new Date())
      if (first.isStored) return this.take(first.doc, first.updateIds)
      const made = await tx.sql`insert into app.agreement_draft (workspace_id, state, content)
        values (${this.workspaceId}, ${Buffer.from(Y.encodeStateAsUpdate(first.doc))},
          ${JSON.stringify(first.content)}::text::jsonb)
        on conflict do nothing returning 1`
      // Another process was first: its document is the one, two beginnings would double every rule.
      const { doc, updateIds } = made.length > 0 ? first : await readDraft(tx, this, new Date())
      return this.take(doc, updateIds)
    })
    if (this.rowIds.length > DRAW_TOGETHER_AT / 4) await this.drawTogether()
    return state
  }

  private take(doc: Y.Doc, updateIds: string[]): Uint8Array {
    const state = Y.encodeStateAsUpdate(doc)
    Y.applyUpdate(this.shadow, state)
    this.content = draftContent(this.shadow)
    this.rowIds = updateIds
    this.bytes = state.byteLength
    return state
  }

  /** Takes an update that has been applied. */
  add(author: SocketContext, update: Uint8Array): void {
    this.waiting.push({ author, update, at: new Date() })
    this.bytes += update.byteLength
    this.schedule(WRITE_AFTER_MS)
  }

  /** Resolves when everything that came is written. */
  async settle(): Promise<void> {
    clearTimeout(this.timer)
    while (this.waiting.length > 0 || this.writing) await this.write()
    await this.endTurn()
  }

  private schedule(ms: number): void {
    if (this.timer?.hasRef()) return
    this.timer = setTimeout(() => {
      this.timer = undefined
      void this.write()
    }, ms)
  }

  private write(): Promise<void> {
    this.writing ??= this.writeAll().finally(() => {
      this.writing = null
    })
    return this.writing
  }

  private async writeAll(): Promise<void> {
    // A copy: more may come while these are written.
    const batch = [...this.waiting]
    if (batch.length === 0) return this.afterwards()
    const groups = inTurns(batch)
    const rows = groups.map(group => ({ id: uuidv7(), ...group }))
    try {
      await withWorkspace(this.workspaceId, async tx => {
        for (const { id, author, at, update } of rows)
          await tx.sql`insert into app.agreement_draft_update (workspace_id, id, user_id, at, "update")
            values (${this.workspaceId}, ${id}, ${author.userId}, ${at}, ${Buffer.from(update)})`
      })
    } catch (error) {
      log.warn({ err: error }, 'edits of the draft could not be stored yet')
      this.schedule(RETRY_AFTER_MS)
      return
    }
    this.waiting = this.waiting.slice(batch.length)
    for (const { id, author, update } of rows) {
      this.rowIds.push(id)
      await this.follow(author, update)
    }
    await this.voidProposal(rows.at(-1)?.author)
    return this.afterwards()
  }

  private async afterwards(): Promise<void> {
    if (this.rowIds.length > DRAW_TOGETHER_AT) await this.drawTogether()
    const now = Date.now()
    if (this.turn && (now - this.turn.last > QUIET_MS || now - this.turn.since > LONGEST_MS))
      await this.endTurn()
    if (this.waiting.length > 0) this.schedule(WRITE_AFTER_MS)
    else if (this.turn) this.schedule(QUIET_MS)
  }

  /** Somebody else's turn ends the one before, so that each change is told of the person who made it. */
  private async follow(author: SocketContext, update: Uint8Array): Promise<void> {
    if (this.turn && this.turn.author.userId !== author.userId) await this.endTurn()
    const now = Date.now()
    this.turn ??= { author, since: now, last: now, before: this.content }
    this.turn.last = now
    Y.applyUpdate(this.shadow, update)
    this.content = draftContent(this.shadow)
  }

  private async endTurn(): Promise<void> {
    const { turn } = this
    this.turn = null
    if (!turn) return
    const lines = diffAgreement(turn.before, this.content).map(({ part, id, text }) => ({
      clause: id === null ? part : `${part}/${id}`,
      text,
    }))
    if (lines.length === 0) return
    try {
      await withWorkspace(this.workspaceId, async ({ sql }) => {
        await sql`insert into app.agreement_change (workspace_id, id, user_id, lines)
          values (${this.workspaceId}, ${uuidv7()}, ${turn.author.userId}, ${JSON.stringify(lines)}::text::jsonb)`
        await sql`update app.agreement_draft set updated_at = now(), content = ${JSON.stringify(this.content)}::text::jsonb
          where workspace_id = ${this.workspaceId}`
      })
    } catch (error) {
      log.warn({ err: error }, 'a change of the draft could not be told')
      this.turn ??= turn
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
    const ids = this.rowIds
    const state = Y.encodeStateAsUpdate(this.shadow)
    try {
      await withWorkspace(this.workspaceId, async ({ sql }) => {
        await sql`update app.agreement_draft set state = ${Buffer.from(state)}, updated_at = now(),
          content = ${JSON.stringify(this.content)}::text::jsonb where workspace_id = ${this.workspaceId}`
        await sql`delete from app.agreement_draft_update
          where workspace_id = ${this.workspaceId} and id = any(${ids}::uuid[])`
      })
      this.rowIds = this.rowIds.filter(id => !ids.includes(id))
      this.bytes = state.byteLength
    } catch (error) {
      log.warn({ err: error }, 'the draft could not be drawn together yet')
    }
  }
}

/** Updates of one person in a row become one, in the order in which people took turns. */
function inTurns(batch: readonly Incoming[]): Incoming[] {
  const turns: Incoming[] = []
  for (const incoming of batch) {
    const last = turns.at(-1)
    if (last && last.author.userId === incoming.author.userId)
      turns[turns.length - 1] = { ...last, update: Y.mergeUpdates([last.update, incoming.update]) }
    else turns.push(incoming)
  }
  return turns
}
