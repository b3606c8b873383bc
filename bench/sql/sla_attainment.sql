with state as (
  select
    coalesce(first_touch_at <= due_at and first_touch_at <= $2, false) as met,
    coalesce(disposition in ('rerouted', 'merged') and disposed_at <= due_at and disposed_at <= $2, false) as withdrawn,
    due_at < $2 as overdue
  from app.handoff
  where workspace_id = $1 and mql_at <= $2 and due_at is not null
)
select
  count(*) filter (where met) as met,
  count(*) filter (where not met and withdrawn) as void,
  count(*) filter (where not met and not withdrawn and overdue) as breached,
  count(*) filter (where not met and not withdrawn and not overdue) as pending
from state
