import type { Criteria } from '@/lib/domain/criteria/criteria'
import { factOf } from '@/lib/domain/criteria/lead-facts'
import { LEAD_FIELDS } from '@/lib/domain/criteria/lead-field'
import { lastRejection } from '@/lib/domain/failure-mode/detect-failure-mode'
import { newEngagement } from '@/lib/domain/failure-mode/new-engagement'
import { type Candidate, factsAt } from '@/lib/domain/scoring/candidate'
import { earlierEnd } from '@/lib/domain/scoring/earlier-end'
import { compareEvents, type EngagementEvent } from '@/lib/domain/scoring/engagement-event'
import type { Crossing } from '@/lib/domain/scoring/first-crossing'
import type { HandoffPacket } from './handoff-packet'
import { viewScore } from './view-score'

const LATEST = 30
const PROOF = 20

export type Crossed = {
  candidate: Candidate
  crossing: Crossing
  criteria: Criteria
  version: number
  frozenAt: Date
  timeZone: string
}

/** The packet of a crossing, with what the lead had done by then and nothing of what came after. */
export function packetOf({
  candidate,
  crossing,
  criteria,
  version,
  frozenAt,
  timeZone,
}: Crossed): HandoffPacket {
  const { at, route, trigger, event, thresholds, score, mode } = crossing
  const events = candidate.events.filter(({ occurredAt }) => occurredAt <= at).sort(compareEvents)
  return {
    frozen_at: frozenAt.toISOString(),
    agreement_version: version,
    mql_at: at.toISOString(),
    ...{ route, trigger, event: event && seen(event) },
    thresholds: {
      segment: thresholds.segment,
      total: thresholds.total,
      minimum_fit: thresholds.minimumFit,
      minimum_engagement: thresholds.minimumEngagement,
    },
    score: viewScore(score),
    failure_mode: mode,
    engagement: engagementOf(events),
    facts: factsOf(candidate, at),
    recycled: recycledOf({ candidate, criteria, timeZone }, events, at),
  }
}

const seen = ({ id, type, occurredAt, dateOnly }: EngagementEvent) => ({
  ...{ id, type },
  at: occurredAt.toISOString(),
  date_only: dateOnly,
})

function engagementOf(events: readonly EngagementEvent[]): HandoffPacket['engagement'] {
  const byType = [...Map.groupBy(events, event => event.type)].map(([type, same]) => ({
    type,
    n: same.length,
    last_at: same.at(-1)?.occurredAt.toISOString() ?? '',
  }))
  return {
    events: events.length,
    first_at: events[0]?.occurredAt.toISOString() ?? null,
    last_at: events.at(-1)?.occurredAt.toISOString() ?? null,
    by_type: byType.sort((a, b) => b.n - a.n || (a.type < b.type ? -1 : 1)),
    latest: events
      .slice(-LATEST)
      .reverse()
      .map(event => ({ ...seen(event), properties: event.properties && { ...event.properties } })),
  }
}

function factsOf(candidate: Candidate, at: Date): HandoffPacket['facts'] {
  const facts = factsAt(candidate.facts, at.getTime())
  const known = Object.keys(LEAD_FIELDS).flatMap(field => {
    const value = factOf(facts, field)
    return value === null ? [] : [[field, value] as const]
  })
  const own = Object.entries(facts.attributes).map(([name, value]) => [`attributes.${name}`, value] as const)
  return Object.fromEntries([...known, ...own])
}

function recycledOf(
  { candidate, criteria, timeZone }: Pick<Crossed, 'candidate' | 'criteria' | 'timeZone'>,
  events: readonly EngagementEvent[],
  at: Date,
): HandoffPacket['recycled'] {
  const { rejections } = earlierEnd(candidate.earlier, timeZone)
  const rejected = lastRejection(rejections, { ms: at.getTime(), dateOnly: false }, timeZone)
  if (rejected === null) return null
  return {
    rejected_at: new Date(rejected.ms).toISOString(),
    date_only: rejected.dateOnly,
    proof: newEngagement(events, rejected, criteria, timeZone).slice(-PROOF).map(seen),
  }
}
