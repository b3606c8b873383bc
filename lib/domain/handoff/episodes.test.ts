import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Episode } from './episode'
import { foldEpisodes } from './episodes'
import { FACT_KINDS, STAGE_BITS } from './fact'
import { deal, fact, history, terms } from './history.testing'
import type { LeadHistory } from './lead-history'

const fold = (given: LeadHistory) => foldEpisodes(given, terms)
const only = (given: LeadHistory) => {
  const [episode, ...more] = fold(given)
  expect(more).toEqual([])
  if (!episode) throw new Error('no episode')
  return episode
}
const at = (text: string) => new Date(text)

describe('episodes', () => {
  it('start at each mql and end before the next', () => {
    const episodes = fold(
      history([
        fact('mql', '2026-01-05T10:00:00Z'),
        fact('rejected', '2026-01-06T10:00:00Z', { reason: 'industry', reasonLabel: 'Wrong industry' }),
        fact('mql', '2026-02-05T10:00:00Z'),
        fact('accepted', '2026-02-06T10:00:00Z'),
      ]),
    )
    expect(episodes.map(e => [e.n, e.mqlAt, e.disposition, e.verdict, e.disposedDays])).toEqual([
      [1, at('2026-01-05T10:00:00Z'), 'rejected', 'criteria', 1],
      [2, at('2026-02-05T10:00:00Z'), 'accepted', 'accepted', 1],
    ])
    expect(episodes[0]).toMatchObject({ reason: 'industry', reasonLabel: 'Wrong industry' })
  })

  describe('of our own that the CRM tells back', () => {
    const own = fact('mql', '2026-01-05T10:00:00Z', { confidence: 'observed', route: 'scored' })
    const told = fact('mql', '2026-01-05T10:20:00Z', { source: 'salesforce' })
    const answer = (kind: 'accepted' | 'rejected', at: string) => fact(kind, at, { confidence: 'observed' })

    it('are the same handoff, also by date alone and after sales accepted it', () => {
      const accepted = answer('accepted', '2026-01-05T11:00:00Z')
      const byDate = fact('mql', '2026-01-09', { source: 'hubspot' })
      expect(only(history([own, told, byDate, accepted]))).toMatchObject({
        mqlAt: at('2026-01-05T10:00:00Z'),
        origin: 'scored',
        disposition: 'accepted',
      })
    })

    it('are another once ours has ended', () => {
      const rejected = answer('rejected', '2026-01-05T10:10:00Z')
      expect(fold(history([own, rejected, told])).map(each => each.disposition)).toEqual(['rejected', null])
      const won = deal('2026-01-05T10:05:00Z', '2026-01-05T10:15:00Z', { outcome: 'won' })
      expect(fold(history([own, told], { deals: [won] }))).toHaveLength(2)
    })

    it('are another when the CRM told of it first', () => {
      const before = fact('mql', '2026-01-04T10:00:00Z', { source: 'salesforce' })
      expect(fold(history([before, own]))).toHaveLength(2)
    })
  })

  it('are one when two sources tell the same mql, and its reason is not lost', () => {
    const episode = only(
      history([
        fact('mql', '2026-01-05T10:00:00Z', { slot: 'mql', route: 'inbound' }),
        fact('mql', '2026-01-05T10:00:00Z', { slot: 'status:1', recordedAt: at('2026-07-02T00:00:00Z') }),
        fact('rejected', '2026-01-06T10:00:00Z', { slot: 'decision' }),
        fact('rejected', '2026-01-06T10:00:00Z', {
          slot: 'status:2',
          reason: 'timing',
          reasonLabel: 'later',
        }),
      ]),
    )
    expect(episode).toMatchObject({ route: 'inbound', disposition: 'rejected', reasonLabel: 'later' })
  })

  it('are one when one source gives the date and another the instant, in the zone of the workspace', () => {
    const episode = only(
      history([
        fact('mql', '2026-01-05', { slot: 'a' }),
        fact('mql', '2026-01-06T03:00:00Z', { slot: 'b' }), // still 5 January in New York
      ]),
    )
    expect(episode).toMatchObject({ mqlAt: at('2026-01-06T03:00:00Z'), dateOnly: 0 })
  })

  it('take the newest row of a slot, and none that is taken back', () => {
    const rows = [
      fact('mql', '2026-01-05T10:00:00Z', { slot: 'mql' }),
      fact('mql', '2026-01-07T10:00:00Z', { slot: 'mql', recordedAt: at('2026-07-02T00:00:00Z') }),
      fact('sql', '2026-01-09T10:00:00Z', { slot: 'sql' }),
      fact('sql', '2026-01-09T10:00:00Z', {
        slot: 'sql',
        retracted: true,
        recordedAt: at('2026-07-02T00:00:00Z'),
      }),
    ]
    expect(only(history(rows))).toMatchObject({ mqlAt: at('2026-01-07T10:00:00Z'), sqlAt: null })
  })

  it('infer the stages that were skipped, at the next one that is told', () => {
    const episode = only(
      history([fact('mql', '2026-01-05T10:00:00Z')], {
        deals: [deal('2026-01-15T10:00:00Z', '2026-02-04T10:00:00Z', { outcome: 'won', id: 'd1' })],
      }),
    )
    expect(episode).toMatchObject({
      disposition: 'accepted',
      acceptedAt: at('2026-01-15T10:00:00Z'),
      sqlAt: at('2026-01-15T10:00:00Z'),
      sqlDays: 10,
      opportunityDays: 10,
      closeDays: 30,
      opportunityId: 'd1',
      outcome: 'won',
      inferred: STAGE_BITS.accepted | STAGE_BITS.disposed | STAGE_BITS.sql,
    })
  })

  it('never infer qualification from a rejection', () => {
    const episode = only(
      history([fact('mql', '2026-01-05T10:00:00Z'), fact('rejected', '2026-01-06T10:00:00Z')]),
    )
    expect(episode).toMatchObject({ sqlAt: null, acceptedAt: null, inferred: 0, verdict: 'pending' })
  })

  it('are inferred for a lead past mql that never was one, and absent for one merely called', () => {
    const episode = only(
      history([fact('sql', '2026-01-09T12:00:00Z'), fact('opportunity', '2026-01-10T12:00:00Z')]),
    )
    expect(episode.mqlAt).toEqual(at('2026-01-09T12:00:00Z'))
    expect(episode.inferred & STAGE_BITS.mql).toBe(STAGE_BITS.mql)
    expect(episode.dueAt).toBeNull()
    expect(fold(history([fact('touched', '2026-01-09T12:00:00Z'), fact('assigned', '2026-01-09')]))).toEqual(
      [],
    )
    expect(fold(history([]))).toEqual([])
  })

  it('take a deal by its creation, the last episode begun by then, and flag one from before', () => {
    const facts = [fact('mql', '2026-01-05T10:00:00Z'), fact('mql', '2026-03-05T10:00:00Z')]
    const early = deal('2026-01-01T10:00:00Z', null, { id: 'early' })
    const second = deal('2026-03-05', null, { id: 'same-day' })
    const between = deal('2026-02-01T10:00:00Z', null, { id: 'between' })
    const episodes = fold(history(facts, { deals: [second, between] }))
    expect(episodes.map(e => e.dealIds)).toEqual([['between'], ['same-day']])
    expect(episodes.map(e => e.problem)).toEqual([null, null])
    expect(fold(history(facts, { deals: [early] }))[0]).toMatchObject({
      dealIds: ['early'],
      problem: 'opportunity_before_mql',
      opportunityDays: null,
    })
  })

  it('are won by the first win, open while any deal is, else lost by the last loss', () => {
    const mql = [fact('mql', '2026-01-05T10:00:00Z')]
    const won = (closed: string) => deal('2026-01-15T10:00:00Z', closed, { outcome: 'won', amountMinor: 100 })
    const lost = (closed: string) => deal('2026-01-16T10:00:00Z', closed, { outcome: 'lost' })
    const open = deal('2026-01-17T10:00:00Z')
    const ending = (deals: LeadHistory['deals']) => {
      const { outcome, closedAt } = only(history(mql, { deals }))
      return [outcome, closedAt?.toISOString().slice(0, 10) ?? null]
    }
    expect(
      ending([won('2026-05-01T00:00:00Z'), won('2026-04-01T00:00:00Z'), lost('2026-03-01T00:00:00Z')]),
    ).toEqual(['won', '2026-04-01'])
    expect(ending([lost('2026-03-01T00:00:00Z'), open])).toEqual([null, null])
    expect(ending([lost('2026-03-01T00:00:00Z'), lost('2026-04-01T00:00:00Z')])).toEqual([
      'lost',
      '2026-04-01',
    ])
  })

  it('keep impossible orders, name them, and leave them out of durations', () => {
    const mql = fact('mql', '2026-01-05T10:00:00Z')
    const problem = (given: LeadHistory) => {
      const { problem, sqlDays, closeDays } = only(given)
      return [problem, sqlDays, closeDays]
    }
    expect(problem(history([mql, fact('sql', '2026-01-04T10:00:00Z')]))).toEqual([
      'sql_before_mql',
      null,
      null,
    ])
    expect(problem(history([mql, fact('won', '2026-01-04T10:00:00Z')]))[0]).toBe('closed_before_mql')
    const backwards = deal('2026-02-05T10:00:00Z', '2026-02-01T10:00:00Z', { outcome: 'won' })
    expect(problem(history([mql], { deals: [backwards] }))).toEqual(['closed_before_opportunity', 31, null])
    const sameDay = [fact('mql', '2026-01-05T18:00:00Z'), fact('won', '2026-01-05')]
    expect(problem(history(sameDay))).toEqual([null, 0, 0])
  })

  it('count days in whole ones where either end is a date without time', () => {
    const mql = fact('mql', '2017-12-25')
    expect(only(history([mql, fact('won', '2018-05-08T20:17:59Z')]))).toMatchObject({
      closeDays: 134,
      dateOnly: STAGE_BITS.mql,
      dueAt: null,
    })
    expect(only(history([mql, fact('won', '2018-05-09T03:00:00Z')])).closeDays).toBe(134) // 8 May in New York
  })

  it('hold an outcome nobody dated without giving it a time', () => {
    const episode = only(history([fact('mql', null), fact('won', null)]))
    expect(episode).toMatchObject({
      mqlAt: null,
      closedAt: null,
      sqlAt: null,
      outcome: 'won',
      closeDays: null,
    })
    expect(episode.inferred & STAGE_BITS.sql).toBe(STAGE_BITS.sql)
    expect(only(history([fact('mql', null)]))).toMatchObject({
      outcome: null,
      disposition: null,
      inferred: 0,
    })
    const told = only(history([fact('mql', '2026-01-05T10:00:00Z'), fact('rejected', null)]))
    expect(told).toMatchObject({
      disposition: 'rejected',
      disposedAt: null,
      mqlAt: at('2026-01-05T10:00:00Z'),
    })
  })

  it('count the first touch at or after the mql, from activities and from dates of the record', () => {
    const touches = [
      { at: at('2026-01-05T09:00:00Z'), dateOnly: false, countsAsFirstTouch: true },
      { at: at('2026-01-05T11:00:00Z'), dateOnly: false, countsAsFirstTouch: false },
      { at: at('2026-01-05T13:00:00Z'), dateOnly: false, countsAsFirstTouch: true },
    ]
    const mql = fact('mql', '2026-01-05T10:00:00Z', { route: 'inbound' })
    expect(only(history([mql], { touches }))).toMatchObject({
      firstTouchAt: at('2026-01-05T13:00:00Z'),
      dueAt: at('2026-01-05T14:00:00Z'),
      touchDays: 0.125,
    })
    const told = [mql, fact('touched', '2026-01-05T10:00:00Z')]
    expect(only(history(told, { touches })).touchDays).toBe(0)
  })

  it('name the agreement in force at the mql', () => {
    const version = (mql: string) => only(history([fact('mql', mql)])).agreementVersion
    expect(version('2025-12-31T23:59:59Z')).toBeNull()
    expect(version('2026-02-28T23:59:59Z')).toBe(1)
    expect(version('2026-03-01T00:00:00Z')).toBe(2)
  })
})

describe('the golden funnel', () => {
  const lead = (
    mql: string,
    decision: string | null,
    sql: string | null,
    ending: string | null,
  ): LeadHistory => {
    const [verb, decided] = decision?.split('@') ?? []
    const [outcome, closed] = ending?.split('@') ?? []
    const deals =
      sql && outcome
        ? [deal(sql, closed ?? null, { outcome: outcome === 'won' || outcome === 'lost' ? outcome : null })]
        : []
    const facts = [fact('mql', mql)]
    if (decided) facts.push(fact(verb === 'A' ? 'accepted' : 'rejected', decided))
    if (sql) facts.push(fact('sql', sql))
    return history(facts, { deals })
  }
  const episodes = [
    lead('2026-01-05', 'A@2026-01-06', '2026-01-12', 'won@2026-03-02'),
    lead('2026-01-09', 'A@2026-01-12', '2026-01-20', 'lost@2026-02-20'),
    lead('2026-01-15', 'R@2026-01-16', null, null),
    lead('2026-01-20', 'A@2026-01-20', '2026-02-02', 'open'),
    lead('2026-02-02', 'R@2026-02-05', null, null),
    lead('2026-02-10', 'A@2026-02-11', '2026-02-16', 'won@2026-06-15'),
    lead('2026-02-18', null, null, null),
    lead('2026-03-03', 'A@2026-03-04', '2026-03-10', 'won@2026-04-20'),
    lead('2026-03-12', 'A@2026-03-13', null, null),
    lead('2026-06-04', 'A@2026-06-05', '2026-06-16', 'open'),
    lead('2026-06-18', 'R@2026-06-19', null, null),
    lead('2026-06-25', null, null, null),
  ].flatMap(fold)
  const count = (matches: (episode: Episode) => boolean) => episodes.filter(matches).length

  it('is what METRICS.md says', () => {
    expect(episodes).toHaveLength(12)
    expect(count(e => e.disposition === 'accepted')).toBe(7)
    expect(count(e => e.disposition === 'rejected')).toBe(3)
    expect(count(e => e.sqlAt !== null)).toBe(6)
    expect(episodes.flatMap(e => (e.outcome === 'won' ? [e.closeDays] : []))).toEqual([56, 125, 48])
    expect(count(e => e.problem !== null)).toBe(0)
  })
})

describe('whatever the facts', () => {
  const moment = fc.integer({ min: 0, max: 60 * 24 * 4 }).chain(quarter =>
    fc.boolean().map(dateOnly => {
      const ms = Date.UTC(2026, 2, 1) + quarter * 900_000
      return dateOnly ? new Date(ms).toISOString().slice(0, 10) : new Date(ms).toISOString()
    }),
  )
  const someFact = fc
    .record({
      kind: fc.constantFrom(...FACT_KINDS),
      at: fc.option(moment, { freq: 8 }),
      slot: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      recorded: fc.integer({ min: 0, max: 3 }),
      retracted: fc.boolean(),
      reason: fc.constantFrom(null, 'industry', 'not_now'),
    })
    .map(({ kind, at, slot, recorded, retracted, reason }) =>
      fact(kind, at, { slot: `${slot}${kind}`, recordedAt: new Date(recorded), retracted, reason }),
    )
  const someDeal = fc
    .record({
      id: fc.uuid(),
      created: fc.option(moment),
      closed: fc.option(moment),
      outcome: fc.constantFrom(null, 'won' as const, 'lost' as const),
    })
    .map(({ id, created, closed, outcome }) => deal(created, closed, { id, outcome }))
  const someHistory = fc
    .record({ facts: fc.array(someFact, { maxLength: 14 }), deals: fc.array(someDeal, { maxLength: 3 }) })
    .map(({ facts, deals }) => history(facts, { deals }))
  const shuffled = someHistory.chain(given =>
    fc
      .tuple(
        fc.shuffledSubarray([...given.facts], { minLength: given.facts.length }),
        fc.shuffledSubarray([...given.deals], { minLength: given.deals.length }),
      )
      .map(([facts, deals]) => ({ given, other: { ...given, facts, deals } })),
  )

  it('their order is irrelevant', () => {
    fc.assert(
      fc.property(shuffled, ({ given, other }) => {
        expect(fold(other)).toEqual(fold(given))
      }),
      { numRuns: 2_000 },
    )
  })

  it('telling them again changes nothing', () => {
    fc.assert(
      fc.property(someHistory, given => {
        const later = given.facts.map(told => ({ ...told, recordedAt: new Date(told.recordedAt.getTime()) }))
        expect(fold({ ...given, facts: [...given.facts, ...later] })).toEqual(fold(given))
      }),
      { numRuns: 2_000 },
    )
  })

  it('stages are monotone, episodes are numbered in order, and every deal has its episode', () => {
    const reached = (instant: Date | null, episode: Episode, bit: number) =>
      instant !== null || (episode.inferred & bit) !== 0
    fc.assert(
      fc.property(someHistory, given => {
        const episodes = fold(given)
        expect(episodes.map(e => e.n)).toEqual(episodes.map((_, i) => i + 1))
        if (episodes.length > 0)
          expect(episodes.flatMap(e => e.dealIds).sort()).toEqual(given.deals.map(d => d.id).sort())
        for (const e of episodes) {
          const isOpportunity = reached(e.opportunityAt, e, STAGE_BITS.opportunity)
          const isSql = reached(e.sqlAt, e, STAGE_BITS.sql)
          if (e.outcome !== null) expect(isOpportunity).toBe(true)
          if (isOpportunity) expect(isSql).toBe(true)
          if (isSql) expect(reached(e.acceptedAt, e, STAGE_BITS.accepted)).toBe(true)
          if (e.acceptedAt !== null) expect(e.disposition).not.toBeNull()
          for (const days of [e.touchDays, e.sqlDays, e.closeDays, e.opportunityDays, e.disposedDays])
            if (days !== null) expect(days).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
