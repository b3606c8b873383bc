import 'server-only'
import { bytesOf } from '@/lib/domain/replay/history'
import { Replayer } from '@/lib/domain/replay/replayer'
import { loadHistory } from './load-history'
import type { Loaded, LoadOrder, ReplayOrder, Reply } from './messages'

type Held = { version: number; replayer: Replayer; bytes: number }

/** Histories of several workspaces may take so much together; the least recently asked goes first. */
const MOST_BYTES = 1_200_000_000

/** Histories in memory, one per workspace: the newer takes the place of the older when it is whole. */
export class HistoryShelf {
  readonly #held = new Map<string, Held>()

  async load(order: LoadOrder): Promise<Loaded> {
    const history = await loadHistory(order)
    const bytes = bytesOf(history)
    this.#held.delete(order.workspaceId)
    this.#held.set(order.workspaceId, { version: order.version, replayer: new Replayer(history), bytes })
    this.#makeRoom()
    const { snapshot, leads } = history
    let first = Number.POSITIVE_INFINITY
    let last = Number.NEGATIVE_INFINITY
    for (const day of snapshot.pointDay) {
      if (day < first) first = day
      if (day > last) last = day
    }
    return {
      kind: 'loaded',
      leads: leads.length,
      candidates: snapshot.size,
      events: snapshot.eventType.length,
      bytes,
      days: snapshot.pointDay.length === 0 ? null : { first, last },
    }
  }

  replay({ workspaceId, version, question }: ReplayOrder): Reply {
    const held = this.#held.get(workspaceId)
    if (held?.version !== version) return { kind: 'gone' }
    this.#held.delete(workspaceId)
    this.#held.set(workspaceId, held)
    const started = performance.now()
    return { kind: 'answer', answer: held.replayer.answer(question), ms: performance.now() - started }
  }

  #makeRoom(): void {
    let bytes = 0
    for (const held of this.#held.values()) bytes += held.bytes
    for (const [workspaceId, held] of this.#held) {
      if (bytes <= MOST_BYTES || this.#held.size === 1) return
      this.#held.delete(workspaceId)
      bytes -= held.bytes
    }
  }
}
