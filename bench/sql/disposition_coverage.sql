select
  count(*) filter (where mql_at <= $2::timestamptz - interval '5 days' and (disposed_at <= $2 or accepted_at <= $2)) as numerator,
  count(*) filter (where mql_at <= $2::timestamptz - interval '5 days') as denominator,
  count(*) filter (where mql_at > $2::timestamptz - interval '5 days') as immature
from app.handoff
where workspace_id = $1 and mql_at <= $2
