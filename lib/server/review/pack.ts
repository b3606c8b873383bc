import 'server-only'
import type { Tx } from '@/db/client'
import type { ReviewPack } from '@/lib/contracts/review-pack'
import { startOfDay } from '@/lib/domain/time/edge'
import { addDays } from '@/lib/domain/time/reporting-period'
import { listSuggestions } from '../rejection/read'
import type { Scope } from '../scope'
import { packChanges } from './pack-changes'
import { packClusters } from './pack-clusters'
import { type Looked, packNumbers } from './pack-numbers'
import { packScorecard } from './pack-scorecard'

const MOST_SUGGESTIONS = 6

/** Suggestions are reckoned on a year up to the end of the period: a quarter alone seldom proves anything. */
export const suggestionSpan = (to: string) => ({ from: addDays(to, -364), to })

/**
 * Everything one has to know before the review, from what is there. It is made for everybody who is invited, so it
 * never holds more than the most careful of them may see.
 */
export async function assemblePack(
  tx: Tx,
  given: Scope,
  looked: Looked & { n: number },
): Promise<ReviewPack> {
  const scope: Scope = { ...given, grant: 'aggregate' }
  const { from, to, asOf, now } = looked
  const moment = asOf ?? now
  const numbers = await packNumbers(tx, scope, looked)
  const { suggestions } = await listSuggestions(tx, scope, suggestionSpan(to), moment)
  return {
    ...{ from, to, as_of: moment.toISOString(), currency: scope.workspace.currency },
    ...numbers,
    ...(await packChanges(tx, scope, looked)),
    scorecard: await packScorecard(tx, scope, looked),
    clusters: await packClusters(tx, scope, looked),
    suggestions: suggestions
      .filter(({ standing }) => standing === 'recommended' || standing === 'unclear')
      .slice(0, MOST_SUGGESTIONS)
      .map(({ key, words, standing, prevented }) => ({
        ...{ key, words, standing },
        handoffs: prevented.handoffs,
        sent_back: prevented.sent_back,
        accepted: prevented.accepted,
        sql: prevented.sql,
        wins: prevented.wins,
      })),
    disputes: await packDisputes(tx, scope, looked),
  }
}

type Disputes = { open: number; answered: number; decided: number; overturned: number; oldestAt: Date | null }

async function packDisputes(
  { sql }: Tx,
  { workspaceId, workspace }: Scope,
  { from, to, asOf, now }: Looked,
): Promise<ReviewPack['disputes']> {
  const moment = asOf ?? now
  const since = new Date(startOfDay(from, workspace.timeZone))
  const until = new Date(startOfDay(addDays(to, 1), workspace.timeZone))
  const [row] = await sql<Disputes[]>`
    with seen as (
      select opened_at, case when decided_at <= ${moment} then verdict end as verdict,
        case when decided_at <= ${moment} then decided_at end as decided_at, answered_at <= ${moment} as answered
      from app.dispute where workspace_id = ${workspaceId} and opened_at <= ${moment})
    select count(*) filter (where verdict is null and answered is not true)::int as open,
      count(*) filter (where verdict is null and answered)::int as answered,
      count(*) filter (where decided_at >= ${since} and decided_at < ${until})::int as decided,
      count(*) filter (where verdict = 'overturned' and decided_at >= ${since} and decided_at < ${until})::int
        as overturned,
      min(opened_at) filter (where verdict is null) as "oldestAt" from seen`
  const { open = 0, answered = 0, decided = 0, overturned = 0, oldestAt } = row ?? {}
  return { ...{ open, answered, decided, overturned }, oldest_at: oldestAt?.toISOString() ?? null }
}
