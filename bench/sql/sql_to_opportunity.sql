select
  count(*) filter (where sql_at <= $2::timestamptz - interval '30 days' and opportunity_at - sql_at <= interval '30 days' and opportunity_at >= sql_at)
    as numerator,
  count(*) filter (where sql_at <= $2::timestamptz - interval '30 days') as denominator,
  count(*) filter (where sql_at > $2::timestamptz - interval '30 days') as immature
from app.handoff
where workspace_id = $1 and sql_at <= $2
