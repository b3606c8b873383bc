with won as (
  select amount_minor / 100.0::float8 as amount, close_days, amount_state = 'declared' and currency = 'USD' as priced
  from app.opportunity
  where workspace_id = $1 and voided_at is null and outcome = 'won' and closed_at <= $2
), factors as (
  select
    (select count(*) from app.opportunity where workspace_id = $1 and voided_at is null and created_at <= $2) as opportunities,
    (select count(*) from won)::float8 / (select count(*) from app.opportunity
      where workspace_id = $1 and voided_at is null and outcome is not null and closed_at <= $2) as close_rate,
    (select percentile_cont(0.5) within group (order by amount) from won where priced) as median_amount,
    (select percentile_cont(0.5) within group (order by ceil(close_days * 24) / 24) from won) as median_days
)
select opportunities, close_rate, median_amount, median_days, opportunities * close_rate * median_amount / median_days as value
from factors
