import { type Disposition, STAGE_BITS } from '../handoff/fact'
import type { Moment } from '../handoff/moment'
import type { Outcome } from '../opportunity/opportunity'
import type { EarlierHandoff } from '../scoring/candidate'

/** A handoff that really happened, as a replay reads it. */
export type RealEpisode = {
  id: string
  /** Null: the source says that it happened, not when. */
  mqlAt: Date | null
  acceptedAt: Date | null
  disposedAt: Date | null
  disposition: Disposition | null
  verdict: 'accepted' | 'criteria' | 'timing' | 'process' | 'pending' | null
  reason: string | null
  sqlAt: Date | null
  closedAt: Date | null
  outcome: Outcome | null
  amountMinor: number | null
  /** Bit mask over STAGE_BITS. */
  dateOnly: number
}

/** A part of a lead's life that can bring one MQL, with the handoff that really came of it. */
export type LeadStretch = {
  earlier: readonly EarlierHandoff[]
  /** Nothing after it is read: from here on sales had the lead, and what it did was theirs to cause. */
  untilMs: number
  episode: RealEpisode | null
}

const DAY_MS = 86_400_000
const GIVEN_BACK: readonly (Disposition | null)[] = ['rejected', 'recycled', 'merged']

/**
 * Divides the life of a lead at the ends of its real handoffs. A stretch is read until its handoff became an SQL, was
 * closed or given back; the next one begins there and knows what came before. What follows the last one that ended is a
 * stretch with nothing known about it; nothing follows a win or a merge.
 */
export function leadStretches(episodes: readonly RealEpisode[]): LeadStretch[] {
  const stretches: LeadStretch[] = []
  const earlier: EarlierHandoff[] = []
  episodes.forEach((episode, i) => {
    const next = episodes[i + 1] ?? null
    const end = endOf(episode, next)
    const cut = momentOf(episode.sqlAt, episode.dateOnly, 'sql') ?? end
    stretches.push({ earlier: [...earlier], untilMs: cut === null ? NO_END : lastMsOf(cut), episode })
    if (end !== null) earlier.push({ ended: end, ending: endingOf(episode), heldUntil: null })
  })
  const last = episodes.at(-1)
  if (last === undefined) return [{ earlier: [], untilMs: NO_END, episode: null }]
  const isOver = last.outcome === 'won' || last.disposition === 'merged' || earlier.length < episodes.length
  return isOver ? stretches : [...stretches, { earlier, untilMs: NO_END, episode: null }]
}

const NO_END = Number.POSITIVE_INFINITY

function endOf(episode: RealEpisode, next: RealEpisode | null): Moment | null {
  const { dateOnly } = episode
  const closed = momentOf(episode.closedAt, dateOnly, 'closed')
  if (closed !== null && episode.outcome !== null) return closed
  const isBack = GIVEN_BACK.includes(episode.disposition)
  const disposed = isBack ? momentOf(episode.disposedAt, dateOnly, 'disposed') : null
  return disposed ?? (next && momentOf(next.mqlAt, next.dateOnly, 'mql'))
}

function momentOf(at: Date | null, bits: number, stage: keyof typeof STAGE_BITS): Moment | null {
  return at === null ? null : { ms: at.getTime(), dateOnly: (bits & STAGE_BITS[stage]) !== 0 }
}

const lastMsOf = ({ ms, dateOnly }: Moment) => (dateOnly ? ms + DAY_MS - 1 : ms)

function endingOf({ disposition, outcome }: RealEpisode): EarlierHandoff['ending'] {
  if (outcome !== null) return 'other'
  return disposition === 'rejected' || disposition === 'recycled' ? disposition : 'other'
}
