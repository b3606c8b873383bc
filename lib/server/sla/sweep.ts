import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'
import type { HandoffTerms } from '@/lib/domain/handoff/lead-history'
import { type DueStep, dueSteps, reachOfSteps } from '@/lib/domain/sla/due-steps'
import { settingsTerms } from '@/lib/domain/sla/settings-terms'
import { termsInForce } from '@/lib/domain/sla/terms-in-force'
import { waiting } from '../queue/waiting'
import { systemScope } from '../session'
import { readTerms } from './read-terms'
import { type DueHandoff, type DueTold, tellDue } from './tell-due'

/** Looks back past the last look, for handoffs whose transaction had not ended then; who was told is told once. */
const OVERLAP_MS = 10 * 60_000
/** After a long silence nobody is told of what was due before this. */
const FARTHEST_MS = 7 * 86_400_000
const NEXT_SECONDS = 15
const QUIET_SECONDS = 45

/**
 * Looks after the promises of one workspace: whoever should have been told since the last look is told now. One
 * transaction, one worker at a time; a process that dies in it leaves everything as it was, to be done by another.
 * Only instants that pass while a handoff waits count, so history that is imported wakes nobody.
 */
export async function sweepWorkspace(workspaceId: string): Promise<number> {
  return withWorkspace(
    workspaceId,
    async tx => {
      const [watch] = await tx.sql<{ sweptUntil: Date; now: Date }[]>`
        select swept_until as "sweptUntil", date_trunc('milliseconds', clock_timestamp()) as now from app.sla_watch
        where workspace_id = ${workspaceId} for update skip locked`
      if (!watch) return 0
      const { now } = watch
      const from = new Date(Math.max(watch.sweptUntil.getTime() - OVERLAP_MS, now.getTime() - FARTHEST_MS))
      const scope = await systemScope(tx, workspaceId)
      const terms = await readTerms(tx, scope.workspace)
      const handoffs = await readDue(tx, workspaceId, { from, now, terms })
      const told = handoffs.flatMap(handoff => stepsBetween(handoff, terms, from, now))
      const count = await tellDue(tx, scope, told)
      const next = handoffs.length > 0 ? NEXT_SECONDS : QUIET_SECONDS
      await tx.sql`update app.sla_watch set swept_until = ${now}, next_at = ${now}::timestamptz + make_interval(secs => ${next})
        where workspace_id = ${workspaceId}`
      return count
    },
    { timeoutMs: 30_000 },
  )
}

type Window = { from: Date; now: Date; terms: HandoffTerms }

/** Handoffs that wait with a promise near enough for somebody to be told, or nearly. */
async function readDue(
  { sql }: Tx,
  workspaceId: string,
  { from, now, terms }: Window,
): Promise<DueHandoff[]> {
  const { beforeMs, afterMs } = reachOfSteps(allTerms(terms))
  const first = new Date(from.getTime() - afterMs)
  const last = new Date(now.getTime() + beforeMs)
  const rows = await sql<DueHandoff[]>`
    select h.id, h.lead_id as "leadId", h.n, h.route, h.mql_at as "mqlAt", h.assignee_id as "assigneeId",
      case when h.first_touch_at is null then h.due_at end as "firstTouchDueAt", h.answer_due_at as "answerDueAt"
    from app.handoff h
    where h.workspace_id = ${workspaceId} and ${waiting(sql)}
      and (h.first_touch_at is null and h.due_at between ${first} and ${last}
        or h.answer_due_at between ${first} and ${last})
    order by h.id`
  return [...rows]
}

const allTerms = ({ agreementVersions, slaVersions = [], settings }: HandoffTerms) => [
  settingsTerms(settings),
  ...agreementVersions.flatMap(({ sla }) => sla ?? []),
  ...slaVersions.map(version => version.terms),
]

function stepsBetween(handoff: DueHandoff, terms: HandoffTerms, from: Date, now: Date): DueTold[] {
  const held = termsInForce(handoff.mqlAt.getTime(), terms)
  // Nobody is told that something is due soon once it is overdue.
  const passed = ({ at, kind, dueAt }: DueStep) =>
    at > from && at <= now && (kind !== 'sla.due_soon' || dueAt > now)
  return dueSteps(handoff, held)
    .filter(passed)
    .map(step => ({ handoff, step }))
}
