select
  count(*) filter (where accepted_at <= $2) as numerator,
  count(*) filter (where accepted_at <= $2 or (disposed_at <= $2
    and (verdict = 'criteria' or (verdict = 'pending' and reason is null)))) as denominator
from app.handoff
where workspace_id = $1 and mql_at <= $2
