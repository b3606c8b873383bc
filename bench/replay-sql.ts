import { FIT, HOME, LEAST_EMPLOYEES, WORTH } from './replay-criteria'

/** The tables the statement reads; both databases have them under these names. */
export type ReplayTables = { event: string; lead: string; stretch: string; where: string }

/**
 * The same job in one statement: the score at every event by window functions, the first time each whole threshold from
 * 0 to 150 is reached, counted by threshold, month, outcome and segment. It runs on PostgreSQL and DuckDB alike.
 */
export function replaySql({ event, lead, stretch, where }: ReplayTables): string {
  const worth = Object.entries(WORTH).map(
    ([type, points]) => `('${type}', ${points.map(each => `${each}::float8`).join(', ')})`,
  )
  const day = (at: string) => `extract(epoch from (${at} - timestamp '2025-01-01 00:00:00')) / 86400.0`
  return `
with worth(type, p0, p14, p45) as (values ${worth.join(', ')}),
fitted as (
  select id, segment, created_at,
    (case when employees >= 200 then ${FIT.large} when employees between 50 and 199 then ${FIT.middle} else 0 end
      + case when lower(country) = lower('${HOME}') then ${FIT.home} else 0 end)::float8 as fit
  from ${lead} where employees >= ${LEAST_EMPLOYEES} ${where}),
deed as (
  select e.lead_id, e.happened, w.p0, w.p14, w.p45 from ${event} e join worth w on w.type = e.type
  union all select id, created_at, 0, 0, 0 from fitted),
aged as (
  select s.id as stretch, s.after_at, s.reached, f.segment, f.fit, d.happened, ${day('d.happened')} as day,
    d.p0, d.p14 * power(2, ${day('d.happened')} / 14) as g14, d.p45 * power(2, ${day('d.happened')} / 45) as g45
  from deed d join fitted f on f.id = d.lead_id join ${stretch} s on s.lead_id = d.lead_id
  where d.happened <= s.until_at),
scored as (
  select stretch, after_at, reached, segment, happened,
    fit + sum(p0) over w + sum(g14) over w * power(2, -day / 14) + sum(g45) over w * power(2, -day / 45) as score
  from aged window w as (partition by stretch order by happened)),
levels as (
  select stretch, reached, segment, happened, cast(least(150, floor(score + 0.001)) as int) as level
  from scored where happened > after_at),
rises as (
  select *, coalesce(max(level) over (partition by stretch order by happened
    rows between unbounded preceding and 1 preceding), -1) as before from levels),
steps as (
  select reached, segment, date_trunc('month', happened) as month, before + 1 as from_level, level + 1 as to_level
  from rises where level > before),
changes as (
  select from_level as threshold, month, reached, segment, 1 as n from steps
  union all select to_level, month, reached, segment, -1 from steps),
summed as (select threshold, month, reached, segment, sum(n) as n from changes group by 1, 2, 3, 4)
select threshold, month, reached, segment,
  sum(n) over (partition by month, reached, segment order by threshold) as mqls
from summed`
}
