import type postgres from 'postgres'
import { Rng } from '../db/seed/rng'

type Wish = { workspaceId: string; leadIds: readonly string[]; deliveries: number; atOnce: number }

/** Rows a second of inserts alone: one statement a delivery, the same columns, indexes and foreign key. */
export async function rawEvents(owner: postgres.Sql, wish: Wish): Promise<number> {
  const { workspaceId, leadIds, deliveries, atOnce } = wish
  const rng = new Rng(11, 'raw')
  await owner`create schema if not exists bench`
  await owner`drop table if exists bench.raw_event`
  await owner`create table bench.raw_event (like app.engagement_event including all)`
  await owner`alter table bench.raw_event
    add foreign key (workspace_id, lead_id) references app.lead (workspace_id, id)`
  await owner.unsafe(`set treaty.workspace_id = '${workspaceId}'`)
  const started = performance.now()
  for (let delivery = 0; delivery < deliveries; delivery++) {
    const leads = Array.from({ length: atOnce }, () => rng.pick(leadIds))
    await owner`
      insert into bench.raw_event (workspace_id, id, lead_id, type, occurred_at, properties, source_system, external_id)
      select ${workspaceId}::uuid, uuidv7(), lead_id, 'page_view', now(), '{"page":"/p/1"}', 'generic', ${`D${delivery}-`} || n
      from unnest(${leads}::uuid[]) with ordinality as told (lead_id, n)`
  }
  const seconds = (performance.now() - started) / 1_000
  await owner`drop table bench.raw_event`
  return (deliveries * atOnce) / seconds
}
