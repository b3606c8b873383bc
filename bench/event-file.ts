import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { copyLine } from '../db/seed/copy-line'
import { Rng } from '../db/seed/rng'
import { seedUuid } from '../db/seed/seed-uuid'

export type EventFile = { csv: string; copy: string; rows: number }

export const COPY_COLUMNS =
  'workspace_id, id, lead_id, type, occurred_at, date_only, properties, source_system, external_id, batch_id'

const TYPES = ['page_view', 'email_open', 'email_click', 'pricing_view', 'webinar_attended'] as const
const START_MS = Date.UTC(2025, 0, 1)
const BLOCK = 2_000

type Wish = { folder: string; rows: number; workspaceId: string; leadIds: readonly string[] }

/** The same engagement events twice: as the file a person would send, and ready-made for COPY. */
export async function writeEventFile({ folder, rows, workspaceId, leadIds }: Wish): Promise<EventFile> {
  const file = { csv: `${folder}/events-${rows}.csv`, copy: `${folder}/events-${rows}.copy`, rows }
  const batch = seedUuid(new Rng(9), START_MS)
  function* lines(kind: 'csv' | 'copy'): Generator<string> {
    const rng = new Rng(5, 'events')
    if (kind === 'csv') yield 'event_id,lead_id,occurred_at,type,page\n'
    for (let start = 0; start < rows; start += BLOCK) {
      let text = ''
      for (let n = start; n < Math.min(rows, start + BLOCK); n++) {
        const lead = rng.int(0, leadIds.length - 1)
        const at = new Date(START_MS + n * 37_000 + rng.int(0, 30) * 1_000).toISOString()
        const type = rng.pick(TYPES)
        const page = `/p/${rng.int(1, 400)}`
        const id = `E${n}`
        text +=
          kind === 'csv'
            ? `${id},L${lead},${at},${type},${page}\n`
            : copyLine([
                workspaceId,
                seedUuid(rng.fork(n), Date.UTC(2026, 0, 1) + n),
                leadIds[lead] ?? null,
                type,
                at,
                false,
                JSON.stringify({ page }),
                'generic',
                id,
                batch,
              ])
      }
      yield text
    }
  }
  for (const kind of ['csv', 'copy'] as const)
    await pipeline(Readable.from(lines(kind)), createWriteStream(file[kind]))
  return file
}
