import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'
import type { History } from '@/lib/domain/replay/history'
import { leadStretches } from '@/lib/domain/replay/lead-stretches'
import { OutcomesBuilder } from '@/lib/domain/replay/outcomes'
import { type EventColumns, SnapshotBuilder } from '@/lib/domain/replay/snapshot-builder'
import type { LoadOrder } from './messages'
import { EventReader } from './read-events'
import { type LeadRow, readLeads } from './read-leads'
import { readEpisodes } from './read-real-episodes'

const BLOCK = 10_000
const NO_EVENTS: EventColumns = { length: 0, ms: [], type: [], properties: [] }

/** Reads a part of a workspace's leads into columns, block by block, all as of one moment. */
export function loadHistory(order: LoadOrder): Promise<History> {
  const read = async (tx: Tx) => {
    await tx.sql`set transaction isolation level repeatable read`
    const snapshot = new SnapshotBuilder(order.timeZone)
    const outcomes = new OutcomesBuilder()
    const events = new EventReader(tx, order.workspaceId, snapshot)
    const ids: string[] = []
    let after = order.shard.afterId
    for (;;) {
      const leads = await readLeads(tx, order, after, BLOCK)
      const first = leads[0]
      const last = leads.at(-1)
      if (first === undefined || last === undefined) break
      const span = { workspaceId: order.workspaceId, firstId: first.id, lastId: last.id }
      const episodes = await readEpisodes(tx, span)
      const eventsOf = await events.read(span)
      for (const lead of leads) {
        const number = ids.push(lead.id) - 1
        const own = eventsOf.get(lead.id) ?? NO_EVENTS
        for (const { earlier, untilMs, episode } of leadStretches(episodes.get(lead.id) ?? [])) {
          snapshot.add({ ...datedFacts(lead), earlier, untilMs }, own)
          outcomes.add(number, episode)
        }
      }
      after = last.id
      if (leads.length < BLOCK) break
    }
    return { snapshot: snapshot.snapshot(), outcomes: outcomes.outcomes(), leads: ids }
  }
  return withWorkspace(order.workspaceId, read, { pool: 'job', readOnly: true })
}

/** Only the present facts of a lead are kept: they hold for its whole history. */
function datedFacts({ createdAt, facts }: LeadRow) {
  return { createdAt, facts: [{ from: createdAt ?? new Date(0), facts }] }
}
