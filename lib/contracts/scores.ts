import { z } from 'zod'
import { type LeadFacts, NO_FACTS } from '@/lib/domain/criteria/lead-facts'
import type { EngagementEvent } from '@/lib/domain/scoring/engagement-event'
import { criteriaInput } from './criteria'
import { crossingView, qualificationView } from './qualification'

const MAX_LEADS = 1_000
const instant = z.iso.datetime({ offset: true })
const word = z.string().max(500).nullable().default(null)
const value = z.union([z.string().max(2_000), z.number(), z.boolean()])

const scoredFacts = z.strictObject({
  company: word,
  job_title: word,
  industry: word,
  country: word,
  employees: z.number().min(0).max(1e12).nullable().default(null),
  employee_band: word,
  /** In major units. */
  annual_revenue: z.number().min(0).max(1e12).nullable().default(null),
  source: word,
  segment: word,
  attributes: z.record(z.string().max(200), value).default({}),
})

const scoredEvent = z.strictObject({
  id: z.string().min(1).max(200).optional(),
  type: z.string().trim().min(1).max(200),
  /** An instant, or a date without a time. */
  occurred_at: z.union([instant, z.iso.date()]),
  properties: z.record(z.string().max(200), value).optional(),
})

const scoredLead = z.strictObject({
  /** Comes back with the result. */
  key: z.string().max(200).optional(),
  created_at: instant.optional(),
  facts: scoredFacts.prefault({}),
  events: z.array(scoredEvent).max(10_000).default([]),
})

/** `POST /api/v1/scores`: leads and criteria are given, and nothing is stored. */
export const scoresInput = z.strictObject({
  /** Criteria as an agreement holds them; without them those of a version apply. */
  criteria: criteriaInput.optional(),
  /** A version of the agreement; the one in force, unless said. */
  version: z.int().min(1).max(1_000_000).optional(),
  /** Now, unless said. Nothing that happened later is read. */
  at: instant.transform(text => new Date(text)).optional(),
  leads: z.array(scoredLead).min(1).max(MAX_LEADS),
})
export type ScoresInput = z.infer<typeof scoresInput>
type ScoredLeadInput = ScoresInput['leads'][number]

export const scoresAnswer = z.object({
  at: z.iso.datetime(),
  /** Null when the criteria were given. */
  version: z.int().nullable(),
  /** In the order in which the leads were sent. */
  results: z.array(
    qualificationView.extend({
      key: z.string().nullable(),
      /** Which event, creation or change made it an MQL first; null: nothing up to that instant. */
      crossing: crossingView.nullable(),
    }),
  ),
})
export type ScoresAnswer = z.infer<typeof scoresAnswer>

/** Facts of a lead that was sent, as the rules read them. */
export function factsOfInput({ facts }: ScoredLeadInput): LeadFacts {
  const { company, industry, country, employees, source, segment, attributes } = facts
  return {
    ...NO_FACTS,
    ...{ company, industry, country, employees, source, segment, attributes },
    jobTitle: facts.job_title,
    employeeBand: facts.employee_band,
    annualRevenueMinor: facts.annual_revenue === null ? null : Math.round(facts.annual_revenue * 100),
  }
}

/** Events of a lead that was sent; one without an id goes by its place. */
export function eventsOfInput({ events }: ScoredLeadInput): EngagementEvent[] {
  return events.map(({ id, type, occurred_at, properties }, i) => ({
    id: id ?? String(i).padStart(6, '0'),
    type,
    occurredAt: new Date(occurred_at),
    dateOnly: !occurred_at.includes('T'),
    properties: properties ?? null,
  }))
}
