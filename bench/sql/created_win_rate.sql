with horizon as (
  select greatest(90, ceil(percentile_cont(0.9) within group (order by close_days))) as days
  from app.opportunity
  where workspace_id = $1 and voided_at is null and outcome = 'won' and closed_at <= $2
)
select count(*) filter (where outcome = 'won' and closed_at <= $2) as numerator, count(*) as denominator,
  count(*) filter (where created_at > $2::timestamptz - make_interval(days => days::int)) as immature
from app.opportunity, horizon
where workspace_id = $1 and voided_at is null and created_at <= $2
