import 'server-only'
import type postgres from 'postgres'

/** Whether handoff h waits for an answer. The words of the partial indexes of the schema, or they are not used. */
export function waiting(sql: postgres.Sql) {
  return sql`h.is_latest and h.mql_at is not null and (h.disposition is null and h.deemed_at is null or h.requeued_at >= h.disposed_at)`
}

/** What is promised next for handoff h: the first touch, and once that is done the answer; without a promise infinity. */
export function nextDue(sql: postgres.Sql) {
  return sql`coalesce(case when h.first_touch_at is null then least(h.due_at, h.answer_due_at) else h.answer_due_at end, 'infinity'::timestamptz)`
}
