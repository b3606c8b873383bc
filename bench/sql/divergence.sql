-- Twelve mature weeks, the twelve before them, the same of last year, and the SQL rates by segment and source of both halves.
with weeks as (
  select date_trunc('week', h.mql_at) as week, count(*) as mqls, sum(o.amount_minor) filter (
      where o.created_at - h.mql_at <= interval '30 days' and o.amount_state = 'declared' and o.currency = 'USD') as pipeline,
    count(*) filter (where h.sql_days <= 30) as sqls
  from app.handoff h
  left join app.opportunity o on o.workspace_id = $1 and o.handoff_id = h.id
  where h.workspace_id = $1 and h.mql_at > date_trunc('week', $2::timestamptz - interval '30 days') - interval '24 weeks'
    and h.mql_at <= date_trunc('week', $2::timestamptz - interval '30 days')
  group by 1
)
select jsonb_agg(jsonb_build_array(week, mqls, pipeline, sqls) order by week) as _weeks from weeks
