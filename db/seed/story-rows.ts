import { type FoldedEpisode, foldEpisodes } from '@/lib/domain/handoff/episodes'
import type { HandoffTerms } from '@/lib/domain/handoff/lead-history'
import { dealEventRows, dealRow } from './deal-rows'
import { Rng } from './rng'
import { seedUuid } from './seed-uuid'
import { silentFacts } from './silent-facts'
import type { LeadStory } from './story'
import { historyOf, SOURCE_SYSTEM, slotOf } from './story-history'
import { storyModes } from './story-modes'
import type { Cell, SeedRows } from './table-rows'

export type RowContext = { workspaceId: string; seed: number; cutMs: number; terms: HandoffTerms }

const BY_PEOPLE: readonly string[] = ['accepted', 'rejected', 'recycled', 'rerouted', 'merged', 'sql']

/** Appends the rows of one lead: what happened, and the handoffs the fold makes of it. */
export function appendStory(
  rows: SeedRows,
  story: LeadStory,
  { workspaceId, seed, cutMs, terms }: RowContext,
): void {
  const ids = new Rng(seed, 'ids', story.key)
  const { profile, key } = story
  const created = iso(story.createdAt)
  const leadId = seedUuid(ids, story.createdAt)
  rows.lead.push([
    workspaceId,
    leadId,
    SOURCE_SYSTEM,
    key,
    created,
    profile.company,
    profile.jobTitle,
    profile.industry,
    profile.country,
    profile.employees,
    profile.employeeBand,
    profile.annualRevenueMinor,
    profile.source,
    profile.segment,
    profile.owner,
    created,
  ])
  const { firstName, lastName, email, phone } = profile
  rows.lead_contact.push([
    workspaceId,
    leadId,
    firstName,
    lastName,
    `${firstName} ${lastName}`,
    email,
    email,
    phone,
  ])
  story.events.forEach(({ type, at, session, properties }, index) => {
    const json = properties === null ? null : JSON.stringify(properties)
    const when = iso(at)
    rows.engagement_event.push([
      workspaceId,
      seedUuid(ids, at),
      leadId,
      type,
      when,
      session,
      json,
      SOURCE_SYSTEM,
      `${key}-E${index + 1}`,
      when,
    ])
  })
  story.touches.forEach(({ kind, at, countsAsFirstTouch, actor, outcome }, index) => {
    const when = iso(at)
    rows.touch.push([
      workspaceId,
      seedUuid(ids, at),
      leadId,
      kind,
      when,
      countsAsFirstTouch,
      actor,
      outcome,
      SOURCE_SYSTEM,
      `${key}-T${index + 1}`,
      when,
    ])
  })
  const dealIds = story.deals.map(deal => seedUuid(ids, deal.createdAt))
  const answered = foldEpisodes(historyOf(story, dealIds), terms)
  const silent = silentFacts(answered, cutMs)
  const whole = { ...story, facts: [...story.facts, ...silent] }
  for (const fact of whole.facts) {
    const byPerson = BY_PEOPLE.includes(fact.kind)
    const when = iso(fact.at)
    rows.handoff_event.push([
      workspaceId,
      seedUuid(ids, fact.at),
      leadId,
      slotOf(fact),
      fact.kind,
      when,
      fact.dateOnly,
      fact.confidence,
      SOURCE_SYSTEM,
      fact.reason,
      fact.reasonLabel,
      fact.route,
      byPerson ? JSON.stringify({ by: profile.owner }) : null,
      byPerson ? 'user' : 'system',
      when,
    ])
  }
  const episodes = silent.length > 0 ? foldEpisodes(historyOf(whole, dealIds), terms) : answered
  const modes = storyModes(story, episodes, terms)
  const handoffs = episodes.map((episode, index) => ({
    episode,
    mode: modes[index] ?? null,
    id: seedUuid(ids, (episode.mqlAt ?? new Date(story.createdAt)).getTime()),
  }))
  for (const { episode, id, mode } of handoffs)
    rows.handoff.push([...handoffRow(episode, id, workspaceId, leadId), mode])
  story.deals.forEach((deal, index) => {
    const dealId = dealIds[index] ?? ''
    const handoff = handoffs.find(({ episode }) => episode.dealIds.includes(dealId))
    const place = { workspaceId, leadId, leadKey: key, dealId, ref: `${key}-D${index + 1}`, profile, cutMs }
    rows.opportunity.push(
      dealRow(deal, { ...place, handoffId: handoff?.id ?? null, route: handoff?.episode.route ?? null }),
    )
    rows.opportunity_event.push(...dealEventRows(deal, place, ids))
  })
}

function handoffRow(e: FoldedEpisode, id: string, workspaceId: string, leadId: string): Cell[] {
  return [
    workspaceId,
    id,
    leadId,
    e.n,
    e.origin,
    e.route,
    e.agreementVersion,
    e.source,
    e.segment,
    e.country,
    e.employeeBand,
    isoOf(e.mqlAt),
    isoOf(e.deliveredAt),
    isoOf(e.assignedAt),
    isoOf(e.dueAt),
    isoOf(e.answerDueAt),
    isoOf(e.deemedDueAt),
    isoOf(e.deemedAt),
    isoOf(e.firstTouchAt),
    isoOf(e.acceptedAt),
    isoOf(e.disposedAt),
    e.disposition,
    e.reason,
    e.reasonLabel,
    e.verdict,
    isoOf(e.sqlAt),
    isoOf(e.opportunityAt),
    e.opportunityId,
    isoOf(e.closedAt),
    e.outcome,
    e.amountMinor,
    e.amountState,
    e.currency,
    e.touchDays,
    e.acceptedDays,
    e.disposedDays,
    e.sqlDays,
    e.opportunityDays,
    e.closeDays,
    e.dateOnly,
    e.inferred,
    e.problem,
  ]
}

const iso = (ms: number) => new Date(ms).toISOString()
const isoOf = (date: Date | null) => date?.toISOString() ?? null
