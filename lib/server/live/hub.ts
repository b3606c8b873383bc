import 'server-only'
import { type Listener, listenTo } from '@/db/listener'
import { LIVE_CHANNEL } from '@/db/live-channel'
import type { LiveMessage } from '@/lib/contracts/live'
import { AppError } from '../errors'
import { log } from '../log'
import { findRevoked } from './revoked'

/** An open stream of one browser. */
export type Subscriber = {
  workspaceId: string
  userId: string
  sessionId: string
  role: string
  send: (message: LiveMessage) => void
  close: () => void
}

export const STREAMS_PER_PERSON = 20
const RECHECK_MS = 2_000

type Hub = {
  subscribers: Set<Subscriber>
  listener: Listener | null
  recheck: NodeJS.Timeout | null
  /** Checks in a row that could not be made. */
  unchecked: number
}

// One hub a process, whichever bundle asks for it.
const holder = globalThis as { treatyHub?: Hub }

function hub(): Hub {
  holder.treatyHub ??= { subscribers: new Set(), listener: null, recheck: null, unchecked: 0 }
  return holder.treatyHub
}

/** Lets a stream hear what happens in its workspace until it is left; a person may hold a number of them. */
export function subscribe(subscriber: Subscriber): () => void {
  const { subscribers } = hub()
  const held = [...subscribers].filter(({ userId }) => userId === subscriber.userId).length
  if (held >= STREAMS_PER_PERSON)
    throw new AppError('rate_limited', 'Too many windows are open. Close some and reload.', {
      retryAfterSeconds: 30,
    })
  subscribers.add(subscriber)
  start()
  return () => {
    subscribers.delete(subscriber)
    if (subscribers.size === 0) stop()
  }
}

function start(): void {
  const here = hub()
  here.listener ??= listenTo({
    channel: LIVE_CHANNEL,
    onMessage: deliver,
    onListening: () => {
      // Whatever was said while nobody listened is unknown: everybody looks again.
      for (const { send } of here.subscribers) send({ topic: 'queue', ids: [] })
    },
  })
  here.recheck ??= setInterval(() => void closeRevoked(), RECHECK_MS).unref()
}

function stop(): void {
  const here = hub()
  if (here.recheck) clearInterval(here.recheck)
  here.recheck = null
  void here.listener?.stop()
  here.listener = null
}

function deliver(payload: string): void {
  const { workspaceId, topic, ids }: LiveMessage & { workspaceId: string } = JSON.parse(payload)
  for (const subscriber of hub().subscribers)
    if (subscriber.workspaceId === workspaceId) subscriber.send({ topic, ids })
}

/** Ends the streams of sessions that were revoked and of people whose role is another one now. */
async function closeRevoked(): Promise<void> {
  const here = hub()
  try {
    for (const subscriber of await findRevoked([...here.subscribers])) subscriber.close()
    here.unchecked = 0
  } catch (error) {
    here.unchecked += 1
    log.warn({ err: error }, 'streams could not be checked')
    // Who may still listen is not known any more. Browsers come back, and are asked who they are.
    if (here.unchecked > 1) for (const { close } of here.subscribers) close()
  }
}
