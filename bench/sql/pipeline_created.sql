with amounts as (
  select amount_minor / 100.0::float8 as amount
  from app.opportunity
  where workspace_id = $1 and voided_at is null and amount_state = 'declared' and currency = 'USD' and created_at <= $2
), described as (
  select count(*) as n, sum(amount) as sum, avg(amount) as mean, min(amount) as min, max(amount) as max,
    percentile_cont(array[0.1, 0.25, 0.5, 0.75, 0.9]) within group (order by amount) as q
  from amounts
), histogram as (
  select jsonb_agg(jsonb_build_array(step, n)) as bars
  from (select floor(log(greatest(amount, 1))::float8 * 6) as step, count(*) as n from amounts group by 1) steps
)
select n, sum, sum / (select count(*) from app.handoff where workspace_id = $1 and mql_at <= $2) as _per_mql, mean, min, max, q[1] as p10, q[2] as p25, q[3] as median, q[4] as p75, q[5] as p90, bars as _bars
from described, histogram
