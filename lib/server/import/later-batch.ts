import 'server-only'
import type { Tx } from '@/db/client'
import type { BatchRow } from './batch-row'

/**
 * The import that has to be undone before this one: a later one that changed the same rows, or hung something on
 * leads this one created.
 */
export async function laterBatch(
  tx: Tx,
  workspaceId: string,
  batch: BatchRow,
): Promise<{ id: string; name: string } | null> {
  const [later] = await tx.sql<{ id: string; name: string }[]>`
    with later as (
      select id, kind, file_name, finished_at from app.import_batch
      where workspace_id = ${workspaceId} and status = 'done' and finished_at > (select finished_at
        from app.import_batch where workspace_id = ${workspaceId} and id = ${batch.id})
    ), mine as materialized (
      select id from app.lead where workspace_id = ${workspaceId} and batch_id = ${batch.id}
    )
    select id, coalesce(file_name, kind) as name from later where exists (
      select from app.import_change theirs
      where theirs.workspace_id = ${workspaceId} and theirs.batch_id = later.id and (
        exists (select from app.import_change ours where ours.workspace_id = ${workspaceId}
          and ours.batch_id = ${batch.id} and ours.entity = theirs.entity and ours.entity_id = theirs.entity_id)
        or exists (select from mine where theirs.entity = 'lead' and mine.id = theirs.entity_id)
        or exists (select from app.opportunity o where theirs.entity = 'opportunity'
          and o.workspace_id = ${workspaceId} and o.id = theirs.entity_id and o.batch_id = ${batch.id})
        or exists (select from app.engagement_event e where theirs.entity = 'engagement_event'
          and e.workspace_id = ${workspaceId} and e.id = theirs.entity_id and e.batch_id = ${batch.id})
        or exists (select from app.touch t where theirs.entity = 'touch'
          and t.workspace_id = ${workspaceId} and t.id = theirs.entity_id and t.batch_id = ${batch.id})))
      or exists (select from mine join app.engagement_event e on e.workspace_id = ${workspaceId} and e.lead_id = mine.id
        where e.batch_id = later.id)
      or exists (select from mine join app.touch t on t.workspace_id = ${workspaceId} and t.lead_id = mine.id
        where t.batch_id = later.id)
      or exists (select from mine join app.handoff_event h on h.workspace_id = ${workspaceId} and h.lead_id = mine.id
        where h.batch_id = later.id)
      or exists (select from mine join app.opportunity o on o.workspace_id = ${workspaceId} and o.lead_id = mine.id
        where o.batch_id = later.id)
    order by finished_at desc limit 1`
  return later ?? null
}

/** The refusal that names what to undo first. */
export function undoFirst({ name }: { name: string }): string {
  return `A later import (${name}) changed rows of this one or belongs to its leads. Undo that first.`
}
