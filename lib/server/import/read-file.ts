import 'server-only'
import type { DetectedFile } from '@/lib/importers/detection'
import { mapRow, readRows } from '@/lib/importers/entry'
import type { Plan } from '@/lib/importers/plan'
import type { Intake } from './intake'
import type { Refusals } from './refusals'

export type FileReading = { detection: DetectedFile; plan: Plan; chunks: AsyncIterable<Uint8Array> }

/** Reads the whole file into the intake, one outcome a row; answers how many rows it has. */
export async function readFile(file: FileReading, intake: Intake, refusals: Refusals): Promise<number> {
  let rows = 0
  for await (const block of readRows(file.chunks, file.detection)) {
    for (const row of block) {
      const outcome = mapRow(file.plan, row)
      if ('failed' in outcome)
        await refusals.add({ line: row.line, outcome: 'failed', ...outcome.failed, row: row.cells })
      else if ('skipped' in outcome)
        await refusals.add({
          line: row.line,
          outcome: 'skipped',
          column: null,
          message: outcome.skipped,
          row: row.cells,
        })
      else for (const record of outcome.records) await intake.add(row.line, record)
    }
    rows += block.length
  }
  await intake.end()
  await refusals.end()
  return rows
}
