import 'server-only'
import { withWorkspace } from '@/db/client'
import { mergeAnswers } from '@/lib/domain/replay/merge-answers'
import type { ReplayQuestion } from '@/lib/domain/replay/replayer'
import type { ClauseEffect, ShardAnswer } from '@/lib/domain/replay/shard-answer'
import { addTallies, emptyTally } from '@/lib/domain/replay/tally'
import { log } from '../log'
import type { Loaded, Reply, Shard } from './messages'
import { ReplayWorker } from './replay-worker'

type Ready = { version: number; at: Date; parts: Loaded[] }
type Held = {
  ready: Ready | null
  loading: { version: number; since: Date; done: Promise<void> } | null
  /** Not before this instant is it read again. */
  restsUntilMs: number
}
type State = { workers: ReplayWorker[]; held: Map<string, Held> }

export type Subject = { workspaceId: string; timeZone: string; version: number }

/** What a workspace's history is at the moment: being read, or read as of an instant. */
export type HistoryState =
  | { status: 'loading'; since: Date }
  | {
      status: 'ready'
      at: Date
      isCurrent: boolean
      days: Loaded['days']
      leads: number
      events: number
      bytes: number
    }

/** Below so many leads one thread does it all. */
const SMALL = 40_000
/** A history is waited for so long before it is said to be loading; a newer one before the older answers. */
const FIRST_WAIT_MS = 2_500
const NEWER_WAIT_MS = 400
/** After a reading it rests for so many times as long. */
const RESTS = 4

// A development server loads this module anew on every change; the threads and what they hold remain.
const holder = globalThis as { treatyReplay?: State }

function state(): State {
  holder.treatyReplay ??= { workers: [], held: new Map() }
  return holder.treatyReplay
}

/** Makes sure that the history is there or on its way, and says which. */
export async function historyOf(subject: Subject): Promise<HistoryState> {
  const held = heldOf(subject.workspaceId)
  const mayRead = held.loading === null && (held.ready === null || Date.now() >= held.restsUntilMs)
  if (mayRead && held.ready?.version !== subject.version) startLoading(subject, held)
  if (held.loading) {
    // Whoever comes later in a long reading is told at once, and keeps no connection waiting.
    const waited = Date.now() - held.loading.since.getTime()
    await within(held.loading.done, (held.ready ? NEWER_WAIT_MS : FIRST_WAIT_MS) - waited)
  }
  const { ready, loading } = held
  if (ready === null) return { status: 'loading', since: loading?.since ?? new Date() }
  const all = ready.parts.flatMap(part => part.days ?? [])
  const days =
    all.length === 0
      ? null
      : { first: Math.min(...all.map(each => each.first)), last: Math.max(...all.map(each => each.last)) }
  return {
    status: 'ready',
    at: ready.at,
    isCurrent: ready.version === subject.version,
    days,
    leads: sum(ready.parts.map(part => part.leads)),
    events: sum(ready.parts.map(part => part.events)),
    bytes: sum(ready.parts.map(part => part.bytes)),
  }
}

/** Replays over the history that is there; null: it is not, ask `historyOf` again. */
export async function replayOver(workspaceId: string, question: ReplayQuestion): Promise<ShardAnswer | null> {
  const held = heldOf(workspaceId)
  const { ready } = held
  if (ready === null) return null
  const replies = await Promise.all(
    ready.parts.map((_, i) =>
      workerAt(i).send({ kind: 'replay', workspaceId, version: ready.version, question }),
    ),
  )
  const answers = replies.flatMap(reply => (reply.kind === 'answer' ? [reply.answer] : []))
  for (const reply of replies) if (reply.kind === 'failed') throw new Error(reply.message)
  if (answers.length < replies.length) {
    if (held.ready === ready) held.ready = null
    return null
  }
  return mergeAnswers(answers, question.named)
}

/** What leaving out each clause of the draft would change; null: the history is not there. */
export async function effectsOver(
  workspaceId: string,
  question: ReplayQuestion,
): Promise<ClauseEffect[] | null> {
  const { behaviourRules, fitRules, gates } = question.draft
  const effects: ClauseEffect[] = []
  for (const { id } of [...behaviourRules, ...fitRules, ...gates]) {
    const { ready } = heldOf(workspaceId)
    if (ready === null) return null
    const order = { kind: 'effect' as const, workspaceId, version: ready.version, question, clause: id }
    const replies = await Promise.all(ready.parts.map((_, i) => workerAt(i).send(order)))
    for (const reply of replies) if (reply.kind === 'failed') throw new Error(reply.message)
    const tallies = replies.flatMap(reply => (reply.kind === 'effect' ? [reply.tally] : []))
    if (tallies.length < replies.length) return null
    effects.push({ id, point: tallies.reduce(addTallies, emptyTally()) })
  }
  return effects
}

/** Ends the threads; the next question starts new ones. */
export async function stopReplays(): Promise<void> {
  const { workers } = state()
  holder.treatyReplay = { workers: [], held: new Map() }
  await Promise.all(workers.map(worker => worker.stop()))
}

function heldOf(workspaceId: string): Held {
  const { held } = state()
  const known = held.get(workspaceId) ?? { ready: null, loading: null, restsUntilMs: 0 }
  held.set(workspaceId, known)
  return known
}

function startLoading(subject: Subject, held: Held): void {
  const since = new Date()
  const done = update(subject, held.ready)
    .then(parts => parts ?? load(subject))
    .then(parts => {
      held.ready = { version: subject.version, at: since, parts }
    })
    .catch(error => {
      log.error({ err: error, workspaceId: subject.workspaceId }, 'the history could not be read for replays')
    })
    .finally(() => {
      held.loading = null
      // Where events arrive all day, reading takes at most a fifth of the time.
      held.restsUntilMs = Date.now() + RESTS * (Date.now() - since.getTime())
    })
  held.loading = { version: subject.version, since, done }
}

/** What changed since; null: it has to be read anew. */
async function update(subject: Subject, ready: Ready | null): Promise<Loaded[] | null> {
  if (ready === null) return null
  const replies = await Promise.all(
    ready.parts.map((_, i) => workerAt(i).send({ kind: 'update', ...subject, from: ready.version })),
  )
  for (const reply of replies) if (reply.kind === 'failed') throw new Error(reply.message)
  const parts = replies.flatMap(reply => (reply.kind === 'loaded' ? [reply] : []))
  return parts.length === replies.length ? parts : null
}

const WHOLE: Shard = { afterId: null, upToId: null }

async function load(subject: Subject): Promise<Loaded[]> {
  const shards = await shardsOf(subject.workspaceId)
  const replies = await Promise.all(
    shards.map((shard, i) => workerAt(i).send({ kind: 'load', ...subject, shard })),
  )
  return replies.map(loadedOf)
}

function loadedOf(reply: Reply): Loaded {
  if (reply.kind === 'loaded') return reply
  throw new Error(reply.kind === 'failed' ? reply.message : `unexpected ${reply.kind}`)
}

/** Two halves of the leads for two threads, where there are many. */
function shardsOf(workspaceId: string): Promise<Shard[]> {
  return withWorkspace(
    workspaceId,
    async ({ sql }) => {
      const [counted] = await sql<{ n: number }[]>`
        select count(*)::int as n from app.lead where workspace_id = ${workspaceId}`
      const n = counted?.n ?? 0
      if (n < SMALL) return [WHOLE]
      const [middle] = await sql<{ id: string }[]>`
        select id from app.lead where workspace_id = ${workspaceId}
        order by id offset ${Math.floor(n / 2)} limit 1`
      const id = middle?.id ?? null
      return [
        { afterId: null, upToId: id },
        { afterId: id, upToId: null },
      ]
    },
    { pool: 'job', readOnly: true },
  )
}

function workerAt(i: number): ReplayWorker {
  const { workers, held } = state()
  const known = workers[i]
  if (known && !known.isDead) return known
  // What a thread held is gone with it.
  if (known) for (const each of held.values()) each.ready = null
  const worker = new ReplayWorker()
  workers[i] = worker
  return worker
}

async function within(work: Promise<void>, ms: number): Promise<void> {
  if (ms <= 0) return
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>(resolve => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([work, patience])
  clearTimeout(timer)
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)
