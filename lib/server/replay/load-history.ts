import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'
import type { History } from '@/lib/domain/replay/history'
import { leadStretches, type RealEpisode } from '@/lib/domain/replay/lead-stretches'
import { OutcomesBuilder } from '@/lib/domain/replay/outcomes'
import { SnapshotBuilder } from '@/lib/domain/replay/snapshot-builder'
import type { LeadSpan } from './lead-span'
import type { LoadOrder } from './messages'
import { EventReader, type PackedEvents } from './read-events'
import { type LeadRow, readLeads } from './read-leads'
import { readEpisodes } from './read-real-episodes'
import { readSpans } from './read-spans'

/** What of the database a history has seen. */
export type Seen = { snapshot: string; atMs: number }
type Block = { leads: LeadRow[]; episodes: ReadonlyMap<string, RealEpisode[]>; events: PackedEvents }

/** Reads a part of a workspace's leads into columns, block by block, all as of one moment. */
export function loadHistory(order: LoadOrder): Promise<{ history: History; seen: Seen }> {
  return asOfOneMoment(order.workspaceId, async (tx, seen) => ({
    history: await readHistory(tx, order, await readSpans(tx, order)),
    seen,
  }))
}

/** Reads the leads of some spans into columns. */
export async function readHistory(
  tx: Tx,
  { workspaceId, timeZone }: Pick<LoadOrder, 'workspaceId' | 'timeZone'>,
  spans: readonly LeadSpan[],
): Promise<History> {
  const snapshot = new SnapshotBuilder(timeZone)
  const outcomes = new OutcomesBuilder()
  const reader = new EventReader(workspaceId, snapshot)
  const ids: string[] = []
  const add = ({ leads, episodes, events }: Block) => {
    for (const lead of leads) {
      const number = ids.push(lead.id) - 1
      const own = reader.unpack(events.get(lead.id))
      for (const { earlier, untilMs, episode } of leadStretches(episodes.get(lead.id) ?? [])) {
        snapshot.add({ ...datedFacts(lead), earlier, untilMs }, own)
        outcomes.add(number, episode)
      }
    }
  }
  // While one block is written into columns, the database prepares the next.
  let before: Block | null = null
  for (const span of spans) {
    const coming = readBlock(tx, reader, span)
    // The questions leave this thread before it is busy.
    await new Promise(setImmediate)
    if (before !== null) add(before)
    before = await coming
  }
  if (before !== null) add(before)
  return { snapshot: snapshot.snapshot(), outcomes: outcomes.outcomes(), leads: ids }
}

/** A transaction in which nothing changes, and what it sees. */
export function asOfOneMoment<T>(workspaceId: string, read: (tx: Tx, seen: Seen) => Promise<T>): Promise<T> {
  const work = async (tx: Tx) => {
    await tx.sql`set transaction isolation level repeatable read`
    const [seen] = await tx.sql<Seen[]>`select pg_current_snapshot()::text as snapshot,
      (extract(epoch from clock_timestamp()) * 1000)::float8 as "atMs"`
    if (seen === undefined) throw new Error('the database does not say what it sees')
    return read(tx, seen)
  }
  return withWorkspace(workspaceId, work, { pool: 'job', readOnly: true })
}

async function readBlock(tx: Tx, reader: EventReader, span: LeadSpan): Promise<Block> {
  const [leads, episodes, events] = await Promise.all([
    readLeads(tx, span),
    readEpisodes(tx, span),
    reader.read(tx, span),
  ])
  return { leads, episodes, events }
}

/** Only the present facts of a lead are kept: they hold for its whole history. */
function datedFacts({ createdAt, facts }: LeadRow) {
  return { createdAt, facts: [{ from: createdAt ?? new Date(0), facts }] }
}
