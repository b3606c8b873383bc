import type { ReplayQuestion } from '@/lib/domain/replay/replayer'
import type { ShardAnswer } from '@/lib/domain/replay/shard-answer'
import type { Tally } from '@/lib/domain/replay/tally'

/** A part of a workspace's leads: those whose id lies between, the ends as in a list of pages. */
export type Shard = { afterId: string | null; upToId: string | null }

export type LoadOrder = { kind: 'load'; workspaceId: string; timeZone: string; version: number; shard: Shard }
/** Reads only what changed since a version that is held. */
export type UpdateOrder = Omit<LoadOrder, 'kind' | 'shard'> & { kind: 'update'; from: number }
export type ReplayOrder = { kind: 'replay'; workspaceId: string; version: number; question: ReplayQuestion }
/** What leaving out a clause of the draft would change: one at a time, so that a hand is answered in between. */
export type EffectOrder = Omit<ReplayOrder, 'kind'> & { kind: 'effect'; clause: string }
export type Order = LoadOrder | UpdateOrder | ReplayOrder | EffectOrder

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
  | { kind: 'effect'; tally: Tally }
  /** The history is not, or no longer, held: load it. */
  | { kind: 'gone' }
  | { kind: 'failed'; message: string }

export type Envelope<Body> = { id: number; body: Body }
