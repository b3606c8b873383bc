with horizon as (
  select greatest(90, ceil(percentile_cont(0.9) within group (order by close_days))) as days
  from app.handoff
  where workspace_id = $1 and outcome = 'won' and closed_at <= $2
)
select
  count(*) filter (where mql_at <= $2::timestamptz - make_interval(days => days::int) and outcome = 'won' and close_days <= days)
    as numerator,
  count(*) filter (where mql_at <= $2::timestamptz - make_interval(days => days::int)) as denominator,
  count(*) filter (where mql_at > $2::timestamptz - make_interval(days => days::int)) as immature
from app.handoff, horizon
where workspace_id = $1 and mql_at <= $2
