select
  count(*) filter (where mql_at <= $2::timestamptz - interval '6 days' and accepted_days <= 6) as numerator,
  count(*) filter (where mql_at <= $2::timestamptz - interval '6 days') as denominator,
  count(*) filter (where mql_at > $2::timestamptz - interval '6 days') as immature
from app.handoff
where workspace_id = $1 and mql_at <= $2
