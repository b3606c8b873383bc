import { compareMoments, type Moment } from '../handoff/moment'
import type { EarlierHandoff } from './candidate'

/** What the earlier handoffs of a lead mean for the next one. */
export type EarlierEnd = {
  isOpen: boolean
  /** End of the last one; only what comes after it can make the lead an MQL again. */
  endedAt: Moment | null
  rejections: readonly Moment[]
  /** Latest date sales asked to wait for. */
  heldUntil: Date | null
}

/** Reads the earlier handoffs of a lead: whether one is open, when the last one ended, which were sent back. */
export function earlierEnd(earlier: readonly EarlierHandoff[], timeZone: string): EarlierEnd {
  const ended = earlier.flatMap(handoff => (handoff.ended ? [handoff.ended] : []))
  const held = earlier.flatMap(handoff => (handoff.heldUntil ? [handoff.heldUntil.getTime()] : []))
  return {
    isOpen: ended.length < earlier.length,
    endedAt: ended.toSorted((a, b) => compareMoments(a, b, timeZone)).at(-1) ?? null,
    rejections: earlier.flatMap(({ ended: at, ending }) =>
      at && (ending === 'rejected' || ending === 'recycled') ? [at] : [],
    ),
    heldUntil: held.length === 0 ? null : new Date(Math.max(...held)),
  }
}
