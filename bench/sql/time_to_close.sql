-- Aalen-Johansen by the hour: won against lost, rejected, recycled and merged; the open ones are censored.
with ended as (
  select
    case when outcome = 'won' and closed_at <= $2 then 1 when outcome = 'lost' and closed_at <= $2 then 2
      when disposition in ('rejected', 'recycled', 'merged') and disposed_at <= $2 then 3 else 0 end as kind,
    mql_at, close_days, disposed_days
  from app.handoff
  where workspace_id = $1 and mql_at <= $2
), times as (
  select ceil(24 * case kind when 0 then extract(epoch from $2::timestamptz - mql_at)::float8 / 86400 when 3 then disposed_days
      else close_days end) / 24 as t,
    count(*) filter (where kind = 1) as d1, count(*) filter (where kind > 1) as d2, count(*) as n
  from ended group by 1
), curve as (
  select t, d1, d2, n, (sum(n) over (order by t desc))::float8 as at_risk from times
), survival as (
  select t, d1, d2, n, at_risk,
    exp(coalesce(sum(ln(greatest(1 - (d1 + d2) / at_risk, 1e-300)))
      over (order by t rows between unbounded preceding and 1 preceding), 0)) as s
  from curve
)
select sum(n) as n, sum(d1) as events, sum(d2) as competing, sum(n - d1 - d2) as censored,
  sum(s * d1 / at_risk) filter (where t <= 180) as _by_180
from survival
