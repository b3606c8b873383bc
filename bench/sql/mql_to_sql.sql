-- Few go on: they are counted by the index of those who did, and the many only by their date.
select numerator, denominator, immature
from (
  select count(*) filter (where mql_at <= $2::timestamptz - interval '30 days') as denominator,
    count(*) filter (where mql_at > $2::timestamptz - interval '30 days') as immature
  from app.handoff
  where workspace_id = $1 and mql_at <= $2
) started, (
  select count(*) as numerator
  from app.handoff
  where workspace_id = $1 and sql_at <= $2 and mql_at <= $2::timestamptz - interval '30 days' and sql_days <= 30
) gone_on
