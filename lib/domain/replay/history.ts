import type { Outcomes } from './outcomes'
import { msOf, type Snapshot } from './snapshot'

/** All a workspace's leads did and became, in columns: what a replay reads. */
export type History = {
  snapshot: Snapshot
  outcomes: Outcomes
  /** Ids of the leads. */
  leads: readonly string[]
}

/** Bytes the columns of a history take. */
export function bytesOf({ snapshot, outcomes, leads }: History): number {
  const facts = [...snapshot.facts.values()].map(column => column.codes)
  let bytes = leads.length * 64
  for (const column of [...Object.values(snapshot), ...Object.values(outcomes), ...facts])
    if (ArrayBuffer.isView(column)) bytes += column.byteLength
  return bytes
}

/** The last instant at which anything of a history happened. */
export function lastMsOf({ snapshot, outcomes }: History): number {
  let last = Number.NEGATIVE_INFINITY
  // The points of a candidate are in order, so its last one is enough.
  for (let i = 0; i < snapshot.size; i++) {
    const behind = snapshot.pointStart[i + 1] ?? 0
    if (behind > (snapshot.pointStart[i] ?? 0)) last = Math.max(last, msOf(snapshot, behind - 1))
  }
  const { mqlMs, acceptedMs, disposedMs, sqlMs, closedMs } = outcomes
  for (const column of [mqlMs, acceptedMs, disposedMs, sqlMs, closedMs])
    for (let i = 0; i < column.length; i++) {
      const ms = column[i] ?? Number.NaN
      if (ms > last) last = ms
    }
  return last
}
