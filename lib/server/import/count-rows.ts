import 'server-only'
import type { Tx } from '@/db/client'
import type { ImportCounts } from '@/lib/contracts/import'
import { RANK } from './intake-tables'

/** What became of the rows; every row of the file is in exactly one of the five, or the import must not stand. */
export async function countRows(tx: Tx, rows: number): Promise<ImportCounts> {
  const [counts] = await tx.sql<Omit<ImportCounts, 'rows'>[]>`
    select count(*) filter (where rank = ${RANK.created}) as created,
      count(*) filter (where rank = ${RANK.updated}) as updated,
      count(*) filter (where rank = ${RANK.unchanged}) as unchanged,
      count(*) filter (where rank = ${RANK.skipped}) as skipped,
      count(*) filter (where rank = ${RANK.failed}) as failed
    from (select line, max(rank) as rank from in_outcome group by line) row`
  const { created = 0, updated = 0, unchanged = 0, skipped = 0, failed = 0 } = counts ?? {}
  const told = created + updated + unchanged + skipped + failed
  if (told !== rows) throw new Error(`${rows} rows were read and ${told} have an outcome`)
  return { rows, created, updated, unchanged, skipped, failed }
}
