import type { ReplayQuestion } from '@/lib/domain/replay/replayer'
import type { ShardAnswer } from '@/lib/domain/replay/shard-answer'

/** A part of a workspace's leads: those whose id lies between, the ends as in a list of pages. */
export type Shard = { afterId: string | null; upToId: string | null }

export type LoadOrder = { kind: 'load'; workspaceId: string; timeZone: string; version: number; shard: Shard }
export type ReplayOrder = { kind: 'replay'; workspaceId: string; version: number; question: ReplayQuestion }
export type Order = LoadOrder | ReplayOrder

export type Loaded = {
  kind: 'loaded'
  leads: number
  candidates: number
  events: number
  bytes: number
  /** First and last day on which anything happened; null where nothing did. */
  days: { first: number; last: number } | null
}
export type Reply =
  | Loaded
  | { kind: 'answer'; answer: ShardAnswer; ms: number }
  /** The history is not, or no longer, held: load it. */
  | { kind: 'gone' }
  | { kind: 'failed'; message: string }

export type Envelope<Body> = { id: number; body: Body }
