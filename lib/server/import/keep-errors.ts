import 'server-only'
import type { Tx } from '@/db/client'
import { jsonText, pack, packed } from '@/db/packed'
import { readRows } from '@/lib/importers/entry'
import { RANK } from './intake-tables'
import type { FileReading } from './read-file'

const PAGE = 5_000

type ErrorTarget = { tx: Tx; workspaceId: string; batchId: string }

/**
 * Keeps every row that failed or was skipped, as it was read. Rows refused set-wise come without their cells, which
 * are then taken from the file in a second reading: the usual file has none and is read once.
 */
export async function keepErrors(target: ErrorTarget, file: FileReading): Promise<void> {
  const { tx, workspaceId, batchId } = target
  await tx.sql`create temporary table in_row (line integer not null, row jsonb not null) on commit drop`
  const [missing] = await tx.sql`select from in_refusal where row is null limit 1`
  if (missing) await readAgain(tx, file)
  await tx.sql`
    insert into app.import_error (workspace_id, batch_id, n, line, outcome, "column", message, row)
    select ${workspaceId}, ${batchId}, row_number() over (order by r.line), r.line, r.outcome, r."column", r.message,
      coalesce(r.row, i.row, '[]'::jsonb)
    from (select distinct on (line) * from in_refusal order by line, outcome) r
    join (select line, max(rank) as rank from in_outcome group by line) o on o.line = r.line
      and o.rank = case r.outcome when 'failed' then ${RANK.failed} else ${RANK.skipped} end::smallint
    left join in_row i on i.line = r.line`
}

async function readAgain(tx: Tx, { chunks, detection }: FileReading): Promise<void> {
  const wanted = linesWanted(tx)
  let next = await wanted.next()
  for await (const block of readRows(chunks, detection)) {
    const found: { line: number; cells: string[] }[] = []
    for (const row of block) {
      while (!next.done && next.value < row.line) next = await wanted.next()
      if (!next.done && next.value === row.line) found.push(row)
    }
    if (found.length > 0)
      await tx.sql`insert into in_row select * from unnest(${packed(
        tx,
        pack(found, row => row.line),
      )}::integer[],
        ${packed(
          tx,
          pack(found, row => jsonText(row.cells)),
        )}::jsonb[])`
    if (next.done) return
  }
}

async function* linesWanted(tx: Tx): AsyncGenerator<number> {
  let after = -1
  while (true) {
    const rows = await tx.sql<{ line: number }[]>`
      select distinct line from in_refusal where row is null and line > ${after} order by line limit ${PAGE}`
    const last = rows.at(-1)
    if (!last) return
    for (const { line } of rows) yield line
    after = last.line
  }
}
