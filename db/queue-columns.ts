import type postgres from 'postgres'

/**
 * Fills what the queue reads off a handoff besides its projection: whether it is its lead's last one, and whose it
 * is. One that waits falls to the member whom the source names as owner of the lead, by e-mail address, or by name
 * where no two members share it; an assignee somebody chose stays. `narrow` is a further condition on the handoff h.
 */
export async function refreshQueueColumns(
  sql: postgres.Sql,
  workspaceId: string,
  narrow: postgres.PendingQuery<postgres.Row[]>,
): Promise<void> {
  await sql`
    update app.handoff h set is_latest = not h.is_latest
    where h.workspace_id = ${workspaceId} ${narrow}
      and h.is_latest = exists (select from app.handoff later
        where later.workspace_id = ${workspaceId} and later.lead_id = h.lead_id and later.n > h.n)`
  await sql`
    with person as (
      select u.id, lower(trim(u.name)) as name, lower(u.email) as email,
        count(*) over (partition by lower(trim(u.name))) as namesakes
      from app.membership m join app.app_user u on u.id = m.user_id
      where m.workspace_id = ${workspaceId} and m.deactivated_at is null and u.deactivated_at is null),
    known as (
      select email as key, id from person
      union select name, id from person where namesakes = 1)
    update app.handoff h set owner = nullif(trim(l.owner), ''),
      assignee_id = case when h.disposition is not null then h.assignee_id
        else coalesce(h.assignee_id, (select k.id from known k where k.key = lower(trim(l.owner)))) end
    from app.lead l
    where h.workspace_id = ${workspaceId} and l.workspace_id = ${workspaceId} and l.id = h.lead_id
      ${narrow}
      and (h.owner is distinct from nullif(trim(l.owner), '')
        or h.disposition is null and h.assignee_id is null and lower(trim(l.owner)) in (select key from known))`
}
