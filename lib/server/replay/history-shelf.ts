import 'server-only'
import type { Tx } from '@/db/client'
import { type Exceptions, exceptionsOf } from '@/lib/domain/replay/exceptions'
import { bytesOf, type History } from '@/lib/domain/replay/history'
import { mergeAnswers } from '@/lib/domain/replay/merge-answers'
import { Replayer } from '@/lib/domain/replay/replayer'
import { EPOCH_DAY } from '@/lib/domain/replay/snapshot'
import { addTallies } from '@/lib/domain/replay/tally'
import { changedLeads } from './changed-leads'
import { asOfOneMoment, loadHistory, readHistory, type Seen } from './load-history'
import type { EffectOrder, Loaded, LoadOrder, ReplayOrder, Reply, Shard, UpdateOrder } from './messages'

type Held = {
  workspaceId: string
  version: number
  turn: number
  timeZone: string
  shard: Shard
  seen: Seen
  replayer: Replayer
  /** Leads that have changed since the history was read, and theirs as they are now. */
  later: { ids: ReadonlySet<string>; except: Exceptions; replayer: Replayer } | null
  bytes: number
}

/** Histories of several workspaces may take so much together; the least recently asked goes first. */
const MOST_BYTES = 1_200_000_000
/** With more leads changed than this share, or this many, reading all anew is worth it. */
const MOST_SHARE = 0.05
const MOST_LEADS = 20_000
/** What is noted of changes is kept for a day. */
const MOST_AGE_MS = 12 * 3_600_000

/** Histories in memory. A newer one stands beside the older until it is asked for, since other threads may be behind. */
export class HistoryShelf {
  #held: Held[] = []
  #turn = 0

  async load(order: LoadOrder): Promise<Loaded> {
    const { history, seen } = await loadHistory(order)
    return this.#put(order, { seen, replayer: new Replayer(history), later: null, bytes: bytesOf(history) })
  }

  /** Reads what changed since a version that is held; `gone` where that cannot be told, or is too much. */
  async update({ from, ...order }: UpdateOrder): Promise<Reply> {
    const { workspaceId, timeZone } = order
    const held = this.#find({ workspaceId, version: from })
    if (held === undefined || held.timeZone !== timeZone || Date.now() - held.seen.atMs > MOST_AGE_MS)
      return { kind: 'gone' }
    const { replayer, shard } = held
    const read = async (tx: Tx) => {
      const changed = await changedLeads(tx, { ...order, kind: 'load', shard }, held.seen)
      if (changed === null || isTooMuch(changed.length, replayer)) return null
      const ids = new Set(changed)
      if (ids.size === 0) return { ids, history: null }
      const [firstId = '', lastId = firstId] = [changed[0], changed.at(-1)]
      const span = { workspaceId, firstId, lastId, ids: changed }
      return { ids, history: await readHistory(tx, order, [span]) }
    }
    const found = await asOfOneMoment(workspaceId, read)
    if (found === null) return { kind: 'gone' }
    const { ids, history } = found
    // All that changed since the history was read is read again each time, so what it has seen stays as it is.
    const later = history && {
      ids,
      except: exceptionsOf(replayer.history, ids, order.version),
      replayer: new Replayer(history),
    }
    return this.#put({ ...order, shard }, { seen: held.seen, replayer, later, bytes: held.bytes })
  }

  effect({ question, clause, ...of }: EffectOrder): Reply {
    const asked = this.#find(of)
    if (asked === undefined) return { kind: 'gone' }
    const { replayer, later } = asked
    const tally = replayer.effect(question, clause, later?.except)
    return {
      kind: 'effect',
      tally: later ? addTallies(tally, later.replayer.effect(question, clause)) : tally,
    }
  }

  replay({ question, ...of }: ReplayOrder): Reply {
    const asked = this.#find(of)
    if (asked === undefined) return { kind: 'gone' }
    const { workspaceId, replayer, later } = asked
    const started = performance.now()
    const own = replayer.answer(question, later?.except)
    const parts = later ? [own, later.replayer.answer(question)] : [own]
    const answer = mergeAnswers(parts, question.named) ?? own
    // Asked for now, it moves to the end; what was read of the workspace before it is not asked for again.
    const others = this.#held.filter(
      held => held !== asked && (held.workspaceId !== workspaceId || held.turn > asked.turn),
    )
    this.#held = [...others, asked]
    return { kind: 'answer', answer, ms: performance.now() - started }
  }

  #put(
    { workspaceId, version, timeZone, shard }: Omit<LoadOrder, 'kind'>,
    read: Pick<Held, 'seen' | 'replayer' | 'later' | 'bytes'>,
  ): Loaded {
    this.#held = this.#held.filter(held => held.workspaceId !== workspaceId || held.version !== version)
    this.#turn += 1
    this.#held.push({ workspaceId, version, timeZone, shard, turn: this.#turn, ...read })
    this.#makeRoom()
    const { replayer, later, bytes } = read
    const histories = [replayer.history, ...(later ? [later.replayer.history] : [])]
    const sum = (of: (history: History) => number) => histories.reduce((total, each) => total + of(each), 0)
    return {
      kind: 'loaded',
      leads: sum(each => each.leads.length) - (later?.except.leads ?? 0),
      candidates: sum(each => each.snapshot.size),
      events: sum(each => each.snapshot.eventType.length) - (later?.except.events ?? 0),
      bytes,
      days: daysOf(histories),
    }
  }

  #find(of: Pick<Held, 'workspaceId' | 'version'>): Held | undefined {
    return this.#held.find(held => held.workspaceId === of.workspaceId && held.version === of.version)
  }

  #makeRoom(): void {
    let bytes = this.#held.reduce((sum, held) => sum + held.bytes, 0)
    while (bytes > MOST_BYTES && this.#held.length > 1) bytes -= this.#held.shift()?.bytes ?? 0
  }
}

const isTooMuch = (leads: number, { history }: Replayer) =>
  leads > MOST_LEADS || (leads > 1_000 && leads > history.leads.length * MOST_SHARE)

function daysOf(histories: readonly History[]): Loaded['days'] {
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const { snapshot } of histories)
    for (const day of snapshot.pointDay) {
      if (day < first) first = day
      if (day > last) last = day
    }
  return last < first ? null : { first: first + EPOCH_DAY, last: last + EPOCH_DAY }
}
