select
  count(*) filter (where mql_at <= $2::timestamptz - interval '60 days' and opportunity_days <= 60) as numerator,
  count(*) filter (where mql_at <= $2::timestamptz - interval '60 days') as denominator,
  count(*) filter (where mql_at > $2::timestamptz - interval '60 days') as immature
from app.handoff
where workspace_id = $1 and mql_at <= $2
