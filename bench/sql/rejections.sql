select count(*) as n, count(distinct lead_id) as unique_leads
from app.handoff
where workspace_id = $1 and disposed_at <= $2
  and disposition in ('rejected', 'recycled', 'rerouted', 'merged', 'enriched')
