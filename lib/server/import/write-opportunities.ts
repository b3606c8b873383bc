import 'server-only'
import type { WriteContext } from './context'
import { RANK } from './intake-tables'
import { supersede } from './supersede'

/**
 * Deals by (source, external id), each linked to the first of its leads that is known. A deal may come before its
 * lead: it keeps the lead's id and is linked when that lead arrives. A stage or outcome replaces the former one;
 * other blanks erase nothing.
 */
export async function writeOpportunities(context: WriteContext): Promise<void> {
  const { tx, workspace, source, batchId } = context
  await supersede(tx, 'in_opportunity')
  await nextDeals(context)
  await measureDeals(context)
  await tx.sql`
      insert into app.import_change (workspace_id, batch_id, entity, entity_id, before)
      select ${workspace.id}, ${batchId}, 'opportunity', o.id, to_jsonb(o)
      from deal_next n join app.opportunity o on o.workspace_id = ${workspace.id} and o.id = n.id
      where n.is_known and n.is_different`
  await tx.sql`
    insert into app.opportunity (workspace_id, id, source_system, external_id, lead_ref, lead_id, name, stage, outcome,
      created_at, closed_at, date_only, close_days, amount_minor, amount_state, currency, product, owner, source,
      segment, country, lost_reason, problem, attributes, told, batch_id)
    select ${workspace.id}, id, ${source}, external_id, lead_ref, lead_id, name, stage, outcome, created_at, closed_at,
      date_only, close_days, amount_minor, amount_state, currency, product, owner, told ->> 'source',
      told ->> 'segment', told ->> 'country', lost_reason, problem, attributes, told, ${batchId}::uuid
    from deal_next where not is_known`
  await tx.sql`
    update app.opportunity o set (lead_ref, lead_id, name, stage, outcome, created_at, closed_at, date_only, close_days,
      amount_minor, amount_state, currency, product, owner, lost_reason, problem, attributes, told)
    = (n.lead_ref, n.lead_id, n.name, n.stage, n.outcome, n.created_at, n.closed_at, n.date_only, n.close_days,
      n.amount_minor, n.amount_state, n.currency, n.product, n.owner, n.lost_reason, n.problem, n.attributes, n.told),
      source = coalesce(n.told ->> 'source', o.source), segment = coalesce(n.told ->> 'segment', o.segment),
      country = coalesce(n.told ->> 'country', o.country)
    from deal_next n where o.workspace_id = ${workspace.id} and o.id = n.id and n.is_known and n.is_different`
  await tx.sql`insert into in_outcome (line, rank)
    select line, case when not is_known then ${RANK.created} when is_different then ${RANK.updated}
      else ${RANK.unchanged} end::smallint from deal_next`
  await tx.sql`insert into projected_lead (lead_id)
    select lead_id from deal_next where is_different and lead_id is not null
    union select former_lead_id from deal_next where is_different and former_lead_id is not null
    on conflict do nothing`
}

async function nextDeals({ tx, workspace, source }: WriteContext): Promise<void> {
  await tx.sql`
    create temporary table deal_next on commit drop as
    with named as (
      select distinct on (s.line) s.line, f.lead_id
      from in_opportunity s cross join unnest(s.lead_refs) with ordinality ref (ref, place)
      join found_lead f on f.ref = ref.ref and f.email = '' and f.lead_id is not null
      order by s.line, place
    ), converted as (
      select distinct on (l.opportunity_ref) l.opportunity_ref, l.id as lead_id from app.lead l
      where l.workspace_id = ${workspace.id} and l.source_system = ${source} and l.voided_at is null
        and l.opportunity_ref in (select external_id from in_opportunity)
      order by l.opportunity_ref, l.id
    )
    select s.line, s.external_id, coalesce(o.id, s.id) as id, o.id is not null as is_known, true as is_different,
      o.lead_id as former_lead_id, coalesce(s.lead_refs[1], o.lead_ref) as lead_ref,
      coalesce(named.lead_id, converted.lead_id, o.lead_id) as lead_id, coalesce(s.name, o.name) as name,
      coalesce(s.stage, o.stage) as stage,
      case when s.stage is null and s.outcome is null then o.outcome else s.outcome end as outcome,
      coalesce(s.created_at, o.created_at) as created_at,
      case when s.outcome is null and s.stage is not null then null else coalesce(s.closed_at, o.closed_at) end as closed_at,
      ((case when s.created_at is null then coalesce(o.date_only, 0) else s.date_only end & 1)
        | (case when s.closed_at is null then coalesce(o.date_only, 0) else s.date_only end & 2))::smallint as date_only,
      case when s.amount_state = 'missing' then o.amount_minor else s.amount_minor end as amount_minor,
      case when s.amount_state = 'missing' then coalesce(o.amount_state, 'missing') else s.amount_state end as amount_state,
      case when s.amount_state = 'missing' then coalesce(o.currency, s.currency) else s.currency end as currency,
      coalesce(s.product, o.product) as product, coalesce(s.owner, o.owner) as owner,
      coalesce(s.lost_reason, o.lost_reason) as lost_reason,
      coalesce(o.attributes, '{}'::jsonb) || s.attributes as attributes,
      coalesce(o.told, '{}'::jsonb) || jsonb_strip_nulls(
        jsonb_build_object('source', s.source, 'segment', s.segment, 'country', s.country)) as told,
      null::double precision as close_days, o.problem
    from in_opportunity s
    left join named on named.line = s.line
    left join converted on converted.opportunity_ref = s.external_id
    left join app.opportunity o on o.workspace_id = ${workspace.id} and o.source_system = ${source}
      and o.external_id = s.external_id`
  await tx.sql`create index on deal_next (id)`
  await tx.sql`analyze deal_next`
}

/** Days from creation to close: fractional, or whole ones where either is a date; null and flagged when backwards. */
async function measureDeals({ tx, workspace }: WriteContext): Promise<void> {
  const { id, timeZone } = workspace
  await tx.sql`update deal_next set date_only = date_only & 1 where closed_at is null and date_only & 2 <> 0`
  await tx.sql`
    update deal_next set close_days = case when date_only = 0 then extract(epoch from closed_at - created_at) / 86400
      else (closed_at at time zone case when date_only & 2 <> 0 then 'UTC' else ${timeZone} end)::date
        - (created_at at time zone case when date_only & 1 <> 0 then 'UTC' else ${timeZone} end)::date end
    where outcome is not null and created_at is not null and closed_at is not null`
  await tx.sql`
    update deal_next set
      problem = case when close_days < 0 then 'closed_before_created' else nullif(problem, 'closed_before_created') end,
      close_days = case when close_days < 0 then null else close_days end`
  await tx.sql`
    update deal_next n set is_different = (n.lead_ref, n.lead_id, n.name, n.stage, n.outcome, n.created_at, n.closed_at,
      n.date_only, n.close_days, n.amount_minor, n.amount_state, n.currency, n.product, n.owner, n.lost_reason,
      n.attributes, n.told) is distinct from (o.lead_ref, o.lead_id, o.name, o.stage, o.outcome, o.created_at, o.closed_at,
      o.date_only, o.close_days, o.amount_minor, o.amount_state, o.currency, o.product, o.owner, o.lost_reason,
      o.attributes, o.told)
    from app.opportunity o where o.workspace_id = ${id} and o.id = n.id and n.is_known`
}
