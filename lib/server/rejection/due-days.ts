import 'server-only'
import type { Tx } from '@/db/client'
import { plainQuery } from '@/lib/domain/metrics/query'
import { rememberedAnswer } from '../metric/remembered'
import type { Scope } from '../scope'
import type { DueDays } from './past-handoffs'

/** Days after which an SQL and a win are due: the horizons the metrics give their cohorts. */
export async function readDueDays(tx: Tx, scope: Scope, now: Date): Promise<DueDays> {
  const sql = await rememberedAnswer(tx, scope, plainQuery('mql_to_sql'), now)
  const won = await rememberedAnswer(tx, scope, plainQuery('mql_to_won'), now)
  return { sql: sql.query.horizonDays ?? 30, won: won.query.horizonDays ?? 90 }
}
