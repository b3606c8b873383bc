select
  count(*) filter (where mql_at <= $2::timestamptz - interval '7 days' and accepted_days <= 7) as numerator,
  count(*) filter (where mql_at <= $2::timestamptz - interval '7 days') as denominator,
  count(*) filter (where mql_at > $2::timestamptz - interval '7 days') as immature
from app.handoff
where workspace_id = $1 and mql_at <= $2
