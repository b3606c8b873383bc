import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Criteria } from '../criteria/criteria'
import { NO_FACTS } from '../criteria/lead-facts'
import {
  criteriaFrom,
  DAY_MS,
  eventsWith,
  instant,
  leadFacts,
  START,
  STEP_MS,
  TYPES,
  ZONE,
} from './arbitraries.testing'
import { behaviour, EMPTY } from './criteria.testing'
import { compareEvents, type EngagementEvent } from './engagement-event'
import { RunningEngagement } from './running-engagement'
import { scoreLead } from './score-lead'

const RUNS = { numRuns: 10_000 }
const HAIR = 1e-9
const WORTH = new Map<string, number>(TYPES.map((type, i) => [type, i + 1]))
const events = eventsWith({ dates: true })
const scoreOf = (told: readonly EngagementEvent[], criteria: Criteria, ms: number) =>
  scoreLead(NO_FACTS, told, criteria, new Date(ms), ZONE)

describe('a score', { timeout: 60_000 }, () => {
  it('never rises while nothing happens and no rule is negative', () => {
    const wait = fc.nat(20 * 96)
    fc.assert(
      fc.property(events, criteriaFrom(0), wait, wait, (told, criteria, first, more) => {
        const last = Math.max(START, ...told.map(event => event.occurredAt.getTime()))
        const younger = scoreOf(told, criteria, last + first * STEP_MS).engagement ?? 0
        const older = scoreOf(told, criteria, last + (first + more) * STEP_MS).engagement ?? 0
        return older <= younger + HAIR
      }),
      RUNS,
    )
  })

  it('does not depend on the order in which events arrived', () => {
    const retold = events.chain(told =>
      fc.tuple(
        fc.constant(told),
        fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length }),
      ),
    )
    fc.assert(
      fc.property(retold, criteriaFrom(-30), instant, ([told, again], criteria, ms) => {
        const whole = JSON.stringify(scoreOf(told, criteria, ms))
        return JSON.stringify(scoreOf(again, criteria, ms)) === whole
      }),
      RUNS,
    )
  })

  it('is the sum of its lines, to the last bit, and no group is above its cap', () => {
    fc.assert(
      fc.property(leadFacts, events, criteriaFrom(-30), instant, (facts, told, criteria, ms) => {
        const score = scoreLead(facts, told, criteria, new Date(ms), ZONE)
        let fit = 0
        let engagement = 0
        for (const line of score.lines) {
          if (line.kind === 'fit' || (line.kind === 'group_cap' && line.group === 'fit')) fit += line.points
          else engagement += line.points
        }
        const { caps } = criteria
        return (
          fit === (score.fit ?? 0) &&
          engagement === (score.engagement ?? 0) &&
          (score.total === null ? score.lines.length === 0 : score.total === fit + engagement) &&
          (caps.fit === null || fit <= caps.fit + HAIR) &&
          (caps.engagement === null || engagement <= caps.engagement + HAIR)
        )
      }),
      RUNS,
    )
  })

  it('read again from the beginning is the one kept event by event', () => {
    fc.assert(
      fc.property(events, criteriaFrom(-30), fc.nat(960), (told, criteria, quarters) => {
        const running = new RunningEngagement(criteria, ZONE)
        const ordered = told.toSorted(compareEvents)
        return ordered.every((event, i) => {
          running.add(event)
          const next = ordered[i + 1]?.occurredAt.getTime() ?? Number.MAX_VALUE
          const ms = Math.min(event.occurredAt.getTime() + quarters * STEP_MS, next)
          const whole = scoreOf(ordered.slice(0, i + 1), criteria, ms).engagement ?? Number.NaN
          return Math.abs((running.at(ms) ?? Number.NaN) - whole) <= HAIR
        })
      }),
      RUNS,
    )
  })

  it('without caps is the sum of points · 0.5^(age/h)', () => {
    fc.assert(
      fc.property(events, fc.constantFrom(0.5, 3, 7, 30), instant, (told, halfLifeDays, ms) => {
        const behaviourRules = [...WORTH].map(([type, worth]) => behaviour(type, worth, { halfLifeDays }))
        let sum = 0
        for (const { type, occurredAt } of told) {
          const age = (ms - occurredAt.getTime()) / DAY_MS
          const points = WORTH.get(type) ?? 0
          if (age >= 0) sum += points * 0.5 ** (age / halfLifeDays)
        }
        return Math.abs((scoreOf(told, { ...EMPTY, behaviourRules }, ms).engagement ?? 0) - sum) <= HAIR
      }),
      RUNS,
    )
  })

  it('never counts more than the cap of a rule, nor more than its events of a day', () => {
    fc.assert(
      fc.property(events, criteriaFrom(1), instant, (told, criteria, ms) =>
        criteria.behaviourRules.every(rule => {
          const { lines } = scoreOf(told, { ...criteria, behaviourRules: [rule] }, ms)
          const counted = lines.flatMap(line => (line.kind === 'behaviour' ? [line] : []))
          const points = counted.reduce((sum, line) => sum + line.points, 0)
          return points <= rule.points * (rule.cap ?? counted.length) + HAIR
        }),
      ),
      RUNS,
    )
  })
})

describe('the drawn histories', { timeout: 60_000 }, () => {
  it('bring every limit into play', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(events, criteriaFrom(1), instant, (told, criteria, ms) => {
        for (const line of scoreOf(told, criteria, ms).lines) {
          const name = line.kind === 'behaviour' ? (line.limit ?? 'full') : line.kind
          seen.set(name, (seen.get(name) ?? 0) + 1)
        }
      }),
      { numRuns: 3_000 },
    )
    for (const limit of ['full', 'cap', 'window', 'max_per_day', 'group_cap'])
      expect([limit, (seen.get(limit) ?? 0) > 20]).toEqual([limit, true])
  })
})
