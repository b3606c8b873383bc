import type { Outcomes } from './outcomes'
import type { Snapshot } from './snapshot'

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
