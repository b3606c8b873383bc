select count(*) filter (where outcome = 'won') as numerator, count(*) as denominator
from app.opportunity
where workspace_id = $1 and voided_at is null and outcome is not null and closed_at <= $2
