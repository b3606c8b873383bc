import 'server-only'
import type { Tx } from '@/db/client'
import { COUNTED_TO, type QueueList, type QueueQuery, type QueueView } from '@/lib/contracts/queue'
import { DISPOSITIONS, type Disposition } from '@/lib/domain/handoff/fact'
import { AppError } from '../errors'
import type { Scope } from '../scope'
import { type QueueRow, queueColumns, queueJoins, viewHandoff } from './handoff-row'
import { type Fragment, isNarrowed, narrow, partsOfView } from './narrow'
import { nextDue } from './waiting'

/** A page of the queue, what is due first on top, with how much is left here and in every other view. */
export async function listQueue(tx: Tx, scope: Scope, query: QueueQuery, now: Date): Promise<QueueList> {
  const { sql } = tx
  const { view, limit } = query
  const parts = partsOfView(sql, scope, view).map(part => sql`${part} ${narrow(sql, query)}`)
  const order = sql`order by ${nextDue(sql)}, h.id limit ${limit + 1}`
  const firstOf = (part: Fragment) => sql`
    (select * from app.handoff h where ${part} ${after(tx, query.cursor)} ${order})`
  // The page is cut before anything is joined to it, so that the index on what is due next ends the search.
  const rows = await sql<QueueRow[]>`
    select ${queueColumns(sql)}
    from (select * from (${either(sql, parts, firstOf)}) h ${order}) h
    ${queueJoins(sql, scope)}
    order by ${nextDue(sql)}, h.id`
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const counts = await countViews(tx, scope)
  const left = isNarrowed(query) ? await countUpTo(tx, parts) : counts[view]
  return {
    as_of: now.toISOString(),
    view,
    handoffs: page.map(viewHandoff),
    next_cursor: rows.length > limit && last ? `${last.nextDueAt?.getTime() ?? 'never'}_${last.id}` : null,
    left,
    counts,
    counted_to: COUNTED_TO,
    oldest_due_at: query.cursor ? null : (page[0]?.nextDueAt?.toISOString() ?? null),
    today: await answeredToday(tx, scope),
  }
}

const CURSOR = /^(\d{1,15}|never)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function after({ sql }: Tx, cursor: string | undefined) {
  if (cursor === undefined) return sql``
  const match = CURSOR.exec(cursor)
  if (!match?.[1] || !match[2]) throw new AppError('invalid', 'cursor: not one this list gave out')
  const due = match[1] === 'never' ? 'infinity' : new Date(Number(match[1])).toISOString()
  return sql`and (${nextDue(sql)}, h.id) > (${due}::timestamptz, ${match[2]}::uuid)`
}

async function countViews({ sql }: Tx, scope: Scope): Promise<Record<QueueView, number>> {
  const upTo = (view: QueueView) => counted(sql, partsOfView(sql, scope, view))
  const [row] = await sql<Record<QueueView, number>[]>`
    select ${upTo('mine')} as mine, ${upTo('unassigned')} as unassigned, ${upTo('all')} as all,
      ${upTo('overdue')} as overdue, ${upTo('due_soon')} as due_soon, ${upTo('enriched')} as enriched`
  return row ?? { mine: 0, unassigned: 0, all: 0, overdue: 0, due_soon: 0, enriched: 0 }
}

async function countUpTo({ sql }: Tx, parts: readonly Fragment[]): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select ${counted(sql, parts)} as n`
  return row?.n ?? 0
}

function counted(sql: Tx['sql'], parts: readonly Fragment[]): Fragment {
  const oneEach = either(
    sql,
    parts,
    part => sql`(select 1 from app.handoff h where ${part} limit ${COUNTED_TO})`,
  )
  return sql`(select count(*)::int from (select 1 from (${oneEach}) found limit ${COUNTED_TO}) counted)`
}

/** The rows of any of the parts, of which there are two at most. */
function either(sql: Tx['sql'], parts: readonly Fragment[], rowsOf: (part: Fragment) => Fragment): Fragment {
  const [first = sql`false`, second] = parts
  return sql`${rowsOf(first)} ${second === undefined ? sql`` : sql`union all ${rowsOf(second)}`}`
}

/** What the person asking answered since midnight of the workspace, without what they took back. */
async function answeredToday({ sql }: Tx, scope: Scope): Promise<Record<Disposition, number>> {
  const { timeZone } = scope.workspace
  const today = Object.fromEntries(DISPOSITIONS.map(each => [each, 0])) as Record<Disposition, number>
  if (scope.actor.kind !== 'user') return today
  const rows = await sql<{ kind: Disposition; n: number }[]>`
    select kind, (count(*) filter (where not retracted) - count(*) filter (where retracted and detail ? 'undone_at'))::int as n
    from app.handoff_event
    where workspace_id = ${scope.workspaceId} and actor_id = ${scope.actor.id} and source_system = 'treaty'
      and recorded_at >= date_trunc('day', now() at time zone ${timeZone}) at time zone ${timeZone}
      and kind = any(${[...DISPOSITIONS]})
    group by kind`
  for (const { kind, n } of rows) today[kind] = Math.max(0, n)
  return today
}
