import 'server-only'
import type { Tx } from '@/db/client'
import { type WeekProfile, weekProfile } from '@/lib/domain/capacity/week-profile'
import { startOfDay } from '@/lib/domain/time/edge'
import type { Scope } from '../scope'

const DAY_HOURS = 24

type Row = { day: number; hour: number; n: number }

/** In which hours of the week handoffs came since a day, in the zone of those who work on them. */
export async function readWeekProfile(
  { sql }: Tx,
  { workspaceId }: Scope,
  from: string,
  timeZone: string,
): Promise<WeekProfile> {
  const since = new Date(startOfDay(from, timeZone))
  const rows = await sql<Row[]>`
    select extract(isodow from mql_at at time zone ${timeZone})::int - 1 as day,
      extract(hour from mql_at at time zone ${timeZone})::int as hour, count(*)::int as n
    from app.handoff
    where workspace_id = ${workspaceId} and mql_at >= ${since} and date_only & 1 = 0
    group by 1, 2`
  return weekProfile(rows.flatMap(({ day, hour, n }) => new Array<number>(n).fill(day * DAY_HOURS + hour)))
}

/** How many people had handoffs to answer since a day; where nobody is named, the reps among the members. */
export async function countPeople({ sql }: Tx, { workspaceId }: Scope, since: Date): Promise<number> {
  const [row] = await sql<{ owners: number; reps: number }[]>`
    select (select count(distinct coalesce(owner, assignee_id::text))::int from app.handoff
        where workspace_id = ${workspaceId} and mql_at >= ${since}) as owners,
      (select count(*)::int from app.membership
        where workspace_id = ${workspaceId} and role = 'sales_rep' and deactivated_at is null) as reps`
  return row?.owners || row?.reps || 0
}
