-- Over all time every lead has its first handoff among the counted ones, so no lead has to be looked up.
select count(*) as n, count(*) filter (where n = 1) as unique_leads, count(*) filter (where n > 1) as repeats
from app.handoff
where workspace_id = $1 and mql_at <= $2
