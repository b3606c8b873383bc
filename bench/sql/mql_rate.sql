select
  count(*) filter (where l.created_at <= $2::timestamptz - interval '30 days' and h.mql_at - l.created_at <= interval '30 days'
    and h.mql_at >= l.created_at) as numerator,
  count(*) filter (where l.created_at <= $2::timestamptz - interval '30 days') as denominator,
  count(*) filter (where l.created_at > $2::timestamptz - interval '30 days') as immature
from app.lead l
left join app.handoff h on h.workspace_id = $1 and h.lead_id = l.id and h.n = 1
where l.workspace_id = $1 and l.voided_at is null and l.merged_into_id is null and l.created_at <= $2
