with won as materialized (
  select mql_at, close_days
  from app.handoff
  where workspace_id = $1 and outcome = 'won' and closed_at <= $2
), horizon as (
  select greatest(90, ceil(percentile_cont(0.9) within group (order by close_days))) as days from won
)
select
  (select count(*) from won where mql_at <= $2::timestamptz - make_interval(days => days::int) and close_days <= days)
    as numerator,
  (select count(*) from app.handoff where workspace_id = $1 and mql_at <= $2::timestamptz - make_interval(days => days::int))
    as denominator,
  (select count(*) from app.handoff where workspace_id = $1 and mql_at <= $2
    and mql_at > $2::timestamptz - make_interval(days => days::int)) as immature
from horizon
