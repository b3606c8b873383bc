import fc from 'fast-check'
import type { BehaviourRule, Criteria } from '../criteria/criteria'
import { NO_FACTS } from '../criteria/lead-facts'
import type { Candidate } from './candidate'
import { behaviour, EMPTY, PLANTED_GATES } from './criteria.testing'
import type { EngagementEvent } from './engagement-event'

export const ZONE = 'America/New_York'
export const DAY_MS = 86_400_000
export const STEP_MS = 900_000
export const TYPES = ['page_view', 'email_open', 'form_submit', 'demo_request', 'seat_added'] as const
const DAYS = 40
export const START = Date.parse('2026-02-20T00:00:00Z')
/** Events crowd into two weeks, many into the day on which the clocks change, so that rules meet their limits. */
const BUSY_FROM = START + 8 * DAY_MS
const BUSY_STEPS = 14 * 96
export const END = new Date(START + DAYS * DAY_MS)

/** Quarters of an hour, so that events often meet at one instant, also at the edge of a window or a session. */
export const instant = fc.nat(DAYS * 96).map(quarters => START + quarters * STEP_MS)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 })

/** An event is drawn as one number, which is much quicker than field by field. */
function eventOf(seed: number, i: number, dates: boolean): EngagementEvent {
  const rest = Math.floor(seed / BUSY_STEPS)
  const step = rest % 2 === 0 ? 8 * 96 + (seed % 96) : seed % BUSY_STEPS
  const ms = BUSY_FROM + step * STEP_MS
  const dateOnly = dates && rest % 7 === 0
  return {
    id: `e${i}`,
    type: TYPES[Math.floor(rest / 7) % TYPES.length] ?? 'page_view',
    occurredAt: new Date(dateOnly ? Math.floor(ms / DAY_MS) * DAY_MS : ms),
    dateOnly,
    properties: null,
  }
}
export const eventsWith = ({ dates, most = 12 }: { dates: boolean; most?: number }) =>
  fc
    .array(fc.nat(BUSY_STEPS * 7 * TYPES.length - 1), { maxLength: most })
    .map(seeds => seeds.map((seed, i) => eventOf(seed, i, dates)))

const pick = <T>(options: readonly T[], seed: number): T | null => options[seed % options.length] ?? null
function ruleOf(seed: number, i: number, least: number): BehaviourRule {
  return behaviour(TYPES[seed % 5] ?? 'page_view', least + (Math.floor(seed / 5) % (31 - least)), {
    id: `r${i}`,
    maxPerDay: pick([null, null, 1, 2, 3], Math.floor(seed / 1_000)),
    cap: pick([null, 0.5, 1, 2, 2.5, 4], Math.floor(seed / 5_000)),
    halfLifeDays: pick([null, null, 0.5, 3, 7, 30], Math.floor(seed / 30_000)),
    windowDays: pick([null, null, null, 1, 5, 7, 14], Math.floor(seed / 180_000)),
  })
}

export const leadFacts = fc.nat(11).map(seed => ({
  ...NO_FACTS,
  employees: pick([50, 400, 400, 8, null], seed),
  jobTitle: pick(['IT Director', 'IT Director', 'Student'], Math.floor(seed / 5)),
}))

/** Criteria whose rules are worth at least so much. */
export const criteriaFrom = (least: number): fc.Arbitrary<Criteria> =>
  fc
    .tuple(
      fc.array(fc.nat(1_260_000 * 5), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: -10, max: 40 }),
      maybe(fc.integer({ min: 1, max: 60 })),
      maybe(fc.integer({ min: 1, max: 40 })),
    )
    .map(([rules, points, engagement, fit]) => ({
      ...EMPTY,
      behaviourRules: rules.map((seed, i) => ruleOf(seed, i, least)),
      gates: PLANTED_GATES,
      caps: { fit, engagement },
      fitRules: [
        {
          ...{ id: 'fit', name: 'Size', field: 'employees', points },
          condition: { operator: 'gte', value: 50 },
        },
      ],
    }))

/** The same with routes, guards and thresholds. */
export const routedCriteria: fc.Arbitrary<Criteria> = fc
  .tuple(criteriaFrom(-5), fc.nat(50), maybe(fc.nat(30)), fc.nat(31), maybe(fc.integer({ min: 1, max: 30 })))
  .map(([criteria, total, minimumEngagement, bits, pql]) => ({
    ...criteria,
    guards: {
      recycled: (bits & 1) > 0,
      persona_mismatch: (bits & 2) > 0,
      form_fill: (bits & 4) > 0,
      single_session: (bits & 8) > 0,
    },
    thresholds: { total, minimumFit: null, minimumEngagement, segments: [] },
    routes: {
      inbound: bits & 16 ? { events: ['demo_request'], bypasses: ['single_session'] } : null,
      scored: true,
      pql: pql === null ? null : { events: ['seat_added'], threshold: pql },
    },
  }))

/** Leads whose facts change, some of them sent back before, in instants or also in dates. */
export const candidateWith = ({ dates }: { dates: boolean }): fc.Arbitrary<Candidate> =>
  fc
    .tuple(
      eventsWith({ dates, most: 8 }),
      fc.array(fc.tuple(instant, leadFacts), { maxLength: 2 }),
      maybe(instant),
      maybe(instant),
      maybe(instant),
    )
    .map(([events, known, createdAt, rejected, heldUntil]) => ({
      events,
      createdAt: createdAt === null ? null : new Date(createdAt),
      facts: known.map(([ms, facts]) => ({ from: new Date(ms), facts })),
      earlier:
        rejected === null
          ? []
          : [
              {
                ended: { ms: rejected, dateOnly: false },
                ending: 'rejected' as const,
                heldUntil: heldUntil === null ? null : new Date(heldUntil),
              },
            ],
    }))
