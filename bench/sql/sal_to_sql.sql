select
  count(*) filter (where accepted_at <= $2::timestamptz - interval '30 days' and sql_at - accepted_at <= interval '30 days' and sql_at >= accepted_at)
    as numerator,
  count(*) filter (where accepted_at <= $2::timestamptz - interval '30 days') as denominator,
  count(*) filter (where accepted_at > $2::timestamptz - interval '30 days') as immature
from app.handoff
where workspace_id = $1 and accepted_at <= $2
