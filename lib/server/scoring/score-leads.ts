import 'server-only'
import type { Tx } from '@/db/client'
import { icpGate } from '@/lib/domain/criteria/icp-gate'
import { handoffState, isWaiting } from '@/lib/domain/handoff/handoff-state'
import { earlierHandoffOf } from '@/lib/domain/scoring/earlier-handoff-of'
import type { Crossing } from '@/lib/domain/scoring/first-crossing'
import { liveCrossing } from '@/lib/domain/scoring/live-crossing'
import { type Agreed, agreementAt, agreementVersion } from '../agreement/in-force'
import type { Scope } from '../scope'
import { type Correction, correctHandoffs } from './correct-handoffs'
import { type CrossedLead, handOver } from './hand-over'
import { type Engagement, NO_EVENTS, readEngagement } from './read-engagement'
import { readLeads, type ScoredEpisode, type ScoredLead } from './read-leads'

/** A lead of which something was told now, and the earliest moment that was told about. */
export type Told = { leadId: string; fromMs: number }

export type Scored = { scored: number; handedOver: string[]; corrected: string[] }

/** Leads read and judged in one step. */
const BLOCK = 1_000

/** Clocks of others run ahead: what is dated a little later than now has happened. */
const AHEAD_MS = 5 * 60_000

const NOTHING: Scored = { scored: 0, handedOver: [], corrected: [] }

/**
 * Judges leads by the agreement in force, in the transaction that recorded what is new of them, and hands over those
 * that cross the line. The caller has locked the leads: of two deliveries at once the second sees what the first told.
 */
export async function scoreLeads(tx: Tx, scope: Scope, told: readonly Told[], now: Date): Promise<Scored> {
  if (told.length === 0) return NOTHING
  const agreed = await agreementAt(tx, scope, now)
  if (!agreed?.criteria) return NOTHING
  const fromOf = new Map<string, number>()
  for (const { leadId, fromMs } of told) fromOf.set(leadId, Math.min(fromMs, fromOf.get(leadId) ?? fromMs))
  const ids = [...fromOf.keys()].sort()
  const result: Scored = { scored: 0, handedOver: [], corrected: [] }
  for (let start = 0; start < ids.length; start += BLOCK) {
    const block = ids.slice(start, start + BLOCK)
    const { scored, handedOver, corrected } = await scoreBlock(tx, scope, { ids: block, fromOf, agreed, now })
    result.scored += scored
    result.handedOver.push(...handedOver)
    result.corrected.push(...corrected)
  }
  return result
}

type Block = { ids: readonly string[]; fromOf: ReadonlyMap<string, number>; agreed: Agreed; now: Date }

async function scoreBlock(tx: Tx, scope: Scope, { ids, fromOf, agreed, now }: Block): Promise<Scored> {
  const leads = await readLeads(tx, scope.workspace, ids)
  const free = leads.filter(lead => isFree(lead) && mayPass(lead, agreed))
  const retold = leads.flatMap(lead => {
    const last = correctable(lead)
    const isEarlier = last?.mqlAt && (fromOf.get(lead.id) ?? Number.POSITIVE_INFINITY) <= last.mqlAt.getTime()
    return last && isEarlier ? [{ lead, last }] : []
  })
  const judged = [...free, ...retold.map(({ lead }) => lead)].map(lead => lead.id)
  if (judged.length === 0) return { ...NOTHING, scored: leads.length }
  const engagement = await readEngagement(tx, scope.workspaceId, judged)
  const crossed = free.flatMap(lead => judge(lead, engagement.get(lead.id), agreed, scope, now) ?? [])
  const handedOver = await handOver(tx, scope, crossed, agreed)
  const corrections: Correction[] = []
  for (const { lead, last } of retold) {
    const version = await versionOf(tx, scope, last, agreed)
    if (!version) continue
    const before = { ...lead, episodes: lead.episodes.filter(episode => episode !== last) }
    const right = judge(before, engagement.get(lead.id), version, scope, now)
    if (right?.crossing.at.getTime() === last.mqlAt?.getTime()) continue
    corrections.push({ leadId: lead.id, handoff: last, right, agreed: version })
  }
  await correctHandoffs(tx, scope, corrections)
  return { scored: leads.length, handedOver, corrected: corrections.map(({ handoff }) => handoff.id) }
}

/** Nobody has it: it was never handed over, or every handoff has ended. */
const isFree = ({ episodes }: ScoredLead) =>
  episodes.every(episode => earlierHandoffOf(episode).ended !== null)

/** Whom a gate stops whatever they do need not be read; one whose facts changed may have passed it before. */
const mayPass = ({ facts: [first, ...more] }: ScoredLead, { criteria }: Agreed) =>
  !first || more.length > 0 || !criteria?.gates.some(gate => icpGate(gate, first.facts).holds)

/** Its last handoff, where that is our own and nobody has begun to work on it. */
function correctable({ episodes }: ScoredLead): ScoredEpisode | null {
  const last = episodes.at(-1)
  if (!last?.isOwn || last.disposition !== null || last.firstTouchAt !== null || last.isClaimed) return null
  return isWaiting(handoffState(last)) ? last : null
}

function judge(
  lead: ScoredLead,
  engagement: Engagement = NO_EVENTS,
  { criteria, effectiveAt }: Agreed,
  scope: Scope,
  now: Date,
): CrossedLead | null {
  if (criteria === null) return null
  const { createdAt, facts, isCreationLive, episodes } = lead
  const earlier = episodes.map(earlierHandoffOf)
  const candidate = { createdAt, facts, events: engagement.events, earlier }
  const news = { liveEvents: engagement.liveEvents, isCreationLive }
  const upTo = new Date(now.getTime() + AHEAD_MS)
  const crossing: Crossing | null = liveCrossing(
    { candidate, news },
    { criteria, effectiveAt },
    upTo,
    scope.workspace.timeZone,
  )
  return crossing && { leadId: lead.id, candidate, crossing }
}

/** A handoff is corrected by what was in force when it was made. */
async function versionOf(tx: Tx, scope: Scope, { agreementVersion: n }: ScoredEpisode, agreed: Agreed) {
  if (n === agreed.n) return agreed
  return n === null ? null : agreementVersion(tx, scope, n)
}
