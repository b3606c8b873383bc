select
  count(*) filter (where mql_at <= $2::timestamptz - interval '30 days' and sql_days <= 30) as numerator,
  count(*) filter (where mql_at <= $2::timestamptz - interval '30 days') as denominator,
  count(*) filter (where mql_at > $2::timestamptz - interval '30 days') as immature
from app.handoff
where workspace_id = $1 and mql_at <= $2
