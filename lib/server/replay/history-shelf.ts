import 'server-only'
import { bytesOf, type History } from '@/lib/domain/replay/history'
import { Replayer } from '@/lib/domain/replay/replayer'
import { EPOCH_DAY } from '@/lib/domain/replay/snapshot'
import { loadHistory } from './load-history'
import type { EffectOrder, Loaded, LoadOrder, ReplayOrder, Reply } from './messages'

type Held = { workspaceId: string; version: number; turn: number; replayer: Replayer; bytes: number }

/** Histories of several workspaces may take so much together; the least recently asked goes first. */
const MOST_BYTES = 1_200_000_000

/** Histories in memory. A newer one stands beside the older until it is asked for, since other threads may be behind. */
export class HistoryShelf {
  #held: Held[] = []
  #turn = 0

  async load(order: LoadOrder): Promise<Loaded> {
    const { workspaceId, version } = order
    const history = await loadHistory(order)
    const bytes = bytesOf(history)
    this.#held = this.#held.filter(held => held.workspaceId !== workspaceId || held.version !== version)
    this.#turn += 1
    this.#held.push({ workspaceId, version, turn: this.#turn, replayer: new Replayer(history), bytes })
    this.#makeRoom()
    return {
      kind: 'loaded',
      leads: history.leads.length,
      candidates: history.snapshot.size,
      events: history.snapshot.eventType.length,
      bytes,
      days: daysOf(history),
    }
  }

  effect({ question, clause, ...of }: EffectOrder): Reply {
    const asked = this.#find(of)
    if (asked === undefined) return { kind: 'gone' }
    return { kind: 'effect', tally: asked.replayer.effect(question, clause) }
  }

  replay({ question, ...of }: ReplayOrder): Reply {
    const asked = this.#find(of)
    if (asked === undefined) return { kind: 'gone' }
    const { workspaceId } = asked
    const started = performance.now()
    const answer = asked.replayer.answer(question)
    // Asked for now, it moves to the end; what was read of the workspace before it is not asked for again.
    const others = this.#held.filter(
      held => held !== asked && (held.workspaceId !== workspaceId || held.turn > asked.turn),
    )
    this.#held = [...others, asked]
    return { kind: 'answer', answer, ms: performance.now() - started }
  }

  #find(of: Pick<Held, 'workspaceId' | 'version'>): Held | undefined {
    return this.#held.find(held => held.workspaceId === of.workspaceId && held.version === of.version)
  }

  #makeRoom(): void {
    let bytes = this.#held.reduce((sum, held) => sum + held.bytes, 0)
    while (bytes > MOST_BYTES && this.#held.length > 1) bytes -= this.#held.shift()?.bytes ?? 0
  }
}

function daysOf({ snapshot }: History): Loaded['days'] {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const day of snapshot.pointDay) {
    if (day < first) first = day
    if (day > last) last = day
  }
  return snapshot.pointDay.length === 0 ? null : { first: first + EPOCH_DAY, last: last + EPOCH_DAY }
}
