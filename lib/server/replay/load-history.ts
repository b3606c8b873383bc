import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'
import type { History } from '@/lib/domain/replay/history'
import { leadStretches, type RealEpisode } from '@/lib/domain/replay/lead-stretches'
import { OutcomesBuilder } from '@/lib/domain/replay/outcomes'
import { SnapshotBuilder } from '@/lib/domain/replay/snapshot-builder'
import type { LoadOrder } from './messages'
import { EventReader, type PackedEvents } from './read-events'
import { type LeadRow, readLeads } from './read-leads'
import { type LeadSpan, readEpisodes } from './read-real-episodes'
import { readSpans } from './read-spans'

type Block = { leads: LeadRow[]; episodes: ReadonlyMap<string, RealEpisode[]>; events: PackedEvents }

/** Reads a part of a workspace's leads into columns, block by block, all as of one moment. */
export function loadHistory(order: LoadOrder): Promise<History> {
  const read = async (tx: Tx) => {
    await tx.sql`set transaction isolation level repeatable read`
    const snapshot = new SnapshotBuilder(order.timeZone)
    const outcomes = new OutcomesBuilder()
    const reader = new EventReader(order.workspaceId, snapshot)
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
    for (const span of await readSpans(tx, order)) {
      const coming = readBlock(tx, reader, span)
      // The questions leave this thread before it is busy.
      await new Promise(setImmediate)
      if (before !== null) add(before)
      before = await coming
    }
    if (before !== null) add(before)
    return { snapshot: snapshot.snapshot(), outcomes: outcomes.outcomes(), leads: ids }
  }
  return withWorkspace(order.workspaceId, read, { pool: 'job', readOnly: true })
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
