import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Criteria } from '../criteria/criteria'
import { candidateWith, END, instant, routedCriteria, ZONE } from '../scoring/arbitraries.testing'
import type { Candidate } from '../scoring/candidate'
import type { EngagementEvent } from '../scoring/engagement-event'
import { firstCrossing } from '../scoring/first-crossing'
import { candidateOf } from './candidate-of'
import { NEVER } from './eligible-points'
import type { MovedRule } from './engagement-records'
import { OUTCOME_CLASSES } from './outcome-class'
import { forgetful, prepareSweep } from './prepare-sweep'
import type { Sink } from './sink'
import { msOf } from './snapshot'
import { buildSnapshot } from './snapshot-builder'
import { sweep } from './sweep'

const RUNS = { numRuns: 12_000 }
const HIGHEST = 120
const SEGMENTS = [null, 'Enterprise', 'Middle market']
const PAGES: EngagementEvent['properties'][] = [
  null,
  { page: 'jobs at ours' },
  { page: 'pricing', visits: 3 },
  { visits: 7 },
]

/** Candidates of several segments, with properties on their events. */
const candidates = fc.array(
  fc
    .tuple(candidateWith({ dates: true }), fc.nat(2), fc.nat(), fc.nat(9))
    .map(([candidate, segment, pages, open]) => ({
      ...candidate,
      facts: candidate.facts.map(({ from, facts }, i) => ({
        from,
        facts: { ...facts, segment: SEGMENTS[(segment + i) % 3] ?? null },
      })),
      events: candidate.events.map((event, i) => ({
        ...event,
        // Every third lead has events between whole seconds.
        occurredAt: pages % 3 === 0 ? new Date(event.occurredAt.getTime() + i * 137) : event.occurredAt,
        properties: PAGES[(pages + i * 7) % 4] ?? null,
      })),
      earlier:
        open === 0 && candidate.earlier.length > 0
          ? candidate.earlier.map(handoff => ({ ...handoff, ended: null }))
          : candidate.earlier,
    })),
  { minLength: 1, maxLength: 3 },
)

/** Criteria with conditions on properties, lines of segments, both minima, and thresholds between whole numbers. */
const criteria: fc.Arbitrary<Criteria> = fc
  .tuple(routedCriteria, fc.nat(2 ** 20), fc.integer({ min: -20, max: 240 }), fc.nat(60))
  .map(([drawn, bits, quarters, own]) => ({
    ...drawn,
    behaviourRules: drawn.behaviourRules.map((rule, i) => ({
      ...rule,
      conditions:
        (bits >> i) & 1
          ? [{ property: 'visits', condition: { operator: 'gte' as const, value: 3 + (i % 2) * 3 } }]
          : (bits >> (i + 4)) & 1
            ? [{ property: 'page', condition: { operator: 'not_matches' as const, value: ['jobs'] } }]
            : [],
    })),
    routes: { ...drawn.routes, scored: ((bits >> 8) & 7) > 0 },
    thresholds: {
      total: quarters / 4,
      minimumFit: (bits >> 11) & 1 ? (bits >> 12) & 15 : null,
      minimumEngagement: drawn.thresholds.minimumEngagement,
      segments:
        (bits >> 16) & 1
          ? [{ segment: 'enterprise', total: own, minimumFit: null, minimumEngagement: own / 4 }]
          : [],
    },
  }))

type Swept = { firstOf: (number | null)[][]; exact: (number | null)[] }

/** Instants at which each candidate is an MQL first, by threshold. */
function swept(
  leads: readonly Candidate[],
  asked: Criteria,
  asOf: Date,
  untilMs: number,
  moved: MovedRule | null,
): Swept {
  const snapshot = buildSnapshot(
    leads.map(candidate => ({ candidate, untilMs })),
    ZONE,
  )
  const points = snapshot.pointSecond.length
  const width = HIGHEST + 2
  const sink: Sink = {
    // Each point is a month of its own, and each candidate a cell: the cube tells who reached what where.
    months: Int16Array.from({ length: points }, (_, point) => point),
    firstDay: 0,
    cellOf: Uint16Array.from(leads, (_, i) => i * OUTCOME_CLASSES.length),
    cube: new Int32Array(points * leads.length * OUTCOME_CLASSES.length * width),
    monthStride: leads.length * OUTCOME_CLASSES.length * width,
    width,
    crossed: new Uint32Array(leads.length).fill(NEVER),
    inside: new Uint8Array(leads.length),
    onWon: () => undefined,
    skipped: null,
  }
  const input = prepareSweep(asked, { snapshot, asOfMs: asOf.getTime(), moved, remember: forgetful })
  const ofPoints = { ...snapshot, pointDay: Int16Array.from({ length: points }, (_, point) => point) }
  sweep({ ...input, snapshot: ofPoints }, HIGHEST, sink)
  const firstOf = leads.map((_, i) => {
    const row: (number | null)[] = new Array(HIGHEST + 1).fill(null)
    for (let point = 0; point < points; point++) {
      const at = point * sink.monthStride + i * OUTCOME_CLASSES.length * width
      let reached = 0
      for (let threshold = 0; threshold <= HIGHEST; threshold++) {
        reached += sink.cube[at + threshold] ?? 0
        if (reached === 0) continue
        if (row[threshold] !== null || reached !== 1) throw new Error('reached twice')
        row[threshold] = msOf(snapshot, point)
      }
    }
    return row
  })
  return {
    firstOf,
    exact: Array.from(sink.crossed, point => (point === NEVER ? null : msOf(snapshot, point))),
  }
}

const oracle = (lead: Candidate, asked: Criteria, upTo: Date) =>
  firstCrossing(lead, asked, upTo, ZONE)?.at.getTime() ?? null

describe('a sweep over all thresholds', { timeout: 180_000 }, () => {
  it('finds every first crossing the scorer finds, at the exact threshold and at whole ones', () => {
    let crossings = 0
    fc.assert(
      fc.property(
        candidates,
        criteria,
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 3 }),
        fc.option(instant, { nil: null }),
        fc.nat(7),
        (leads, asked, thresholds, cut, open) => {
          const untilMs = cut ?? END.getTime()
          const upTo = new Date(Math.min(untilMs, END.getTime()))
          // Half of the times a rule is left open, as under a hand: it must not matter which.
          const id = asked.behaviourRules[open]?.id
          const moved = id === undefined ? null : { id, least: -30, most: 60 }
          const found = swept(leads, asked, END, untilMs, moved)
          leads.forEach((lead, i) => {
            const expected = oracle(lead, asked, upTo)
            expect(found.exact[i]).toBe(expected)
            if (expected !== null) crossings += 1
            for (const total of thresholds) {
              const byThreshold = { ...asked, thresholds: { ...asked.thresholds, total } }
              const first = oracle(lead, byThreshold, upTo)
              expect(found.firstOf[i]?.[total]).toBe(first)
              if (first !== null) crossings += 1
            }
          })
        },
      ),
      RUNS,
    )
    expect(crossings).toBeGreaterThan(3_000)
  })

  it('keeps of a candidate all that the scorer reads', () => {
    fc.assert(
      fc.property(candidates, criteria, (leads, asked) => {
        const snapshot = buildSnapshot(
          leads.map(candidate => ({ candidate, untilMs: END.getTime() })),
          ZONE,
        )
        leads.forEach((lead, i) => {
          const kept = firstCrossing(candidateOf(snapshot, i), asked, END, ZONE)
          const real = firstCrossing(lead, asked, END, ZONE)
          expect(kept?.at).toEqual(real?.at)
          expect(kept?.route).toEqual(real?.route)
          expect(kept?.score.total).toEqual(real?.score.total)
        })
      }),
      { numRuns: 1_000 },
    )
  })
})
