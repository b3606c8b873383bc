-- Kaplan-Meier over first touches by the minute on the first day and by the hour later; the untouched still wait.
with waited as (
  select first_touch_at <= $2 as touched,
    coalesce(case when first_touch_at <= $2 then touch_days end, extract(epoch from $2::timestamptz - mql_at) / 86400) as days
  from app.handoff
  where workspace_id = $1 and mql_at <= $2
), times as (
  select case when days <= 1 then ceil(days * 1440) / 1440 else ceil(days * 24) / 24 end as t,
    count(*) filter (where touched) as d, count(*) as n
  from waited group by 1
), curve as (
  select t, d, n, sum(n) over (order by t desc) as at_risk from times
), survival as (
  select t, d, n, exp(sum(ln(greatest(1 - d / at_risk, 1e-300))) over (order by t)) as s from curve
)
select sum(n) as n, sum(d) as events, sum(n) - sum(d) as censored, min(t) filter (where s <= 0.5) as _median,
  min(t) filter (where s <= 0.1) as _p90
from survival
