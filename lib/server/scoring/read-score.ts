import 'server-only'
import type { Tx } from '@/db/client'
import type { LeadScore, LeadScoreInput } from '@/lib/contracts/lead-score'
import { viewQualification } from '@/lib/contracts/view-qualification'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import type { Candidate } from '@/lib/domain/scoring/candidate'
import { earlierHandoffOf } from '@/lib/domain/scoring/earlier-handoff-of'
import type { Qualification } from '@/lib/domain/scoring/qualification'
import { qualify } from '@/lib/domain/scoring/qualify'
import { scoreOverTime } from '@/lib/domain/scoring/score-over-time'
import { agreementAt, agreementVersion } from '../agreement/in-force'
import { AppError } from '../errors'
import { ownedBy, ownerNames } from '../lead/own-leads'
import type { Scope, ScopeWorkspace } from '../scope'
import { readEngagement } from './read-engagement'
import { readLeads, type ScoredEpisode } from './read-leads'

const POINTS = 240
const DAY_MS = 86_400_000
const SHOWN_DAYS = 180

/** The score of a lead at an instant by a version of the agreement; somebody else's lead is not there. */
export async function getLeadScore(
  tx: Tx,
  scope: Scope,
  { id, version, over_time, ...input }: LeadScoreInput,
  now: Date,
): Promise<LeadScore> {
  await requireLead(tx, scope, id)
  const asked = input.at ?? now
  const agreed =
    version === undefined ? await agreementAt(tx, scope, asked) : await agreementVersion(tx, scope, version)
  if (version !== undefined && !agreed)
    throw new AppError('not_found', `There is no version ${version} of the agreement.`)
  const candidate = await readCandidate(tx, scope.workspace, id, asked)
  const { criteria = null, n = null } = agreed ?? {}
  const head = { lead_id: id, at: asked.toISOString(), handed_over_at: candidate.handedOverAt }
  if (criteria === null) return { ...head, version: n, qualification: null, over_time: null }
  const { timeZone } = scope.workspace
  return {
    ...head,
    version: n,
    qualification: viewQualification(qualify(candidate, criteria, asked, timeZone)),
    over_time: over_time ? pointsOf(candidate, criteria, asked, timeZone) : null,
  }
}

/** Where a lead stood at an instant under criteria that are given. */
export async function scoreAt(
  tx: Tx,
  workspace: Pick<ScopeWorkspace, 'id' | 'timeZone'>,
  { leadId, criteria, at }: { leadId: string; criteria: Criteria; at: Date },
): Promise<Qualification> {
  const candidate = await readCandidate(tx, workspace, leadId, at)
  return qualify(candidate, criteria, at, workspace.timeZone)
}

/** A lead with what is known of it; of its handoffs those that had begun by then. */
async function readCandidate(
  tx: Tx,
  workspace: Pick<ScopeWorkspace, 'id' | 'timeZone'>,
  leadId: string,
  at: Date,
): Promise<Candidate & { handedOverAt: string[] }> {
  const [[lead], engagement] = await Promise.all([
    readLeads(tx, workspace, [leadId], { withGone: true }),
    readEngagement(tx, workspace.id, [leadId]),
  ])
  const begun = (lead?.episodes ?? []).filter(({ mqlAt }) => mqlAt === null || mqlAt < at)
  return {
    createdAt: lead?.createdAt ?? null,
    facts: lead?.facts ?? [],
    events: engagement.get(leadId)?.events ?? [],
    earlier: begun.map(episode => earlierHandoffOf(asOf(episode, at))),
    handedOverAt: (lead?.episodes ?? []).flatMap(({ mqlAt }) =>
      mqlAt && mqlAt <= at ? [mqlAt.toISOString()] : [],
    ),
  }
}

/** A handoff as it stood then: what was answered or closed later had not happened. */
function asOf(episode: ScoredEpisode, at: Date): ScoredEpisode {
  const isAnswered = episode.disposedAt === null || episode.disposedAt <= at
  const isClosed = episode.closedAt === null || episode.closedAt <= at
  return {
    ...episode,
    ...(isAnswered ? {} : { disposition: null, disposedAt: null }),
    ...(isClosed ? {} : { outcome: null, closedAt: null }),
  }
}

function pointsOf(
  candidate: Candidate,
  criteria: Criteria,
  to: Date,
  timeZone: string,
): LeadScore['over_time'] {
  const first = Math.min(...candidate.events.map(event => event.occurredAt.getTime()), to.getTime() - 1)
  const from = new Date(Math.max(first - DAY_MS, to.getTime() - SHOWN_DAYS * DAY_MS))
  return scoreOverTime(candidate, criteria, { from, to, points: POINTS }, timeZone).map(point => ({
    ...point,
    at: point.at.toISOString(),
  }))
}

async function requireLead(tx: Tx, scope: Scope, id: string): Promise<void> {
  const own = ownedBy(tx.sql, await ownerNames(tx, scope))
  const [row] = await tx.sql`select 1 from app.lead l
    where l.workspace_id = ${scope.workspaceId} and l.id = ${id} and l.voided_at is null ${own}`
  if (!row) throw new AppError('not_found', 'There is no such lead, or it is not one of yours.')
}
