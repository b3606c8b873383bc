-- Stays from MQL to its answer, by the hour: sorting hours is cheaper than sorting handoffs.
with stays as (
  select ceil(disposed_days * 24) / 24 as t, count(*) as n,
    count(*) filter (where disposed_at <= $2) as ended
  from app.handoff
  where workspace_id = $1 and mql_at <= $2
  group by 1
), ranked as (
  select t, n, ended, sum(ended) over (order by t) as upto, sum(ended) over () as total from stays
)
select sum(ended) as n, sum(n) - sum(ended) as open, sum(t * ended) / sum(ended) as mean,
  min(t) filter (where upto >= total * 0.1) as _p10, min(t) filter (where upto >= total * 0.25) as _p25,
  min(t) filter (where upto >= total * 0.5) as median, min(t) filter (where upto >= total * 0.75) as _p75,
  min(t) filter (where upto >= total * 0.9) as _p90
from ranked
