-- Few go on: they are counted by the index of those who did, and the many only by their date.
select numerator, denominator, immature
from (
  select count(*) filter (where mql_at <= $2::timestamptz - interval '7 days') as denominator,
    count(*) filter (where mql_at > $2::timestamptz - interval '7 days') as immature
  from app.handoff
  where workspace_id = $1 and mql_at <= $2
) started, (
  select count(*) as numerator
  from app.handoff
  where workspace_id = $1 and accepted_at <= $2 and mql_at <= $2::timestamptz - interval '7 days' and accepted_days <= 7
) gone_on
