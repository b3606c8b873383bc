import { describe, expect, it } from 'vitest'
import type { FactKind } from '../handoff/fact'
import type { Deal, LeadHistory, LedgerFact } from '../handoff/lead-history'
import { foldMetric } from './fold-metric'
import type { MetricId } from './ids'
import { type MetricQuery, plainQuery } from './query'
import type { CurveResult, DistributionResult, RateResult, ResultCell } from './result'
import { PLAIN_SETTING, rowsOfHistories } from './rows.testing'

/** The funnel fixture of the definitions: lead, MQL, disposition, SQL, outcome and amount; all dates without times. */
const FIXTURE = `
L01 2026-01-05 A@01-06 01-12 won@03-02 12000
L02 2026-01-09 A@01-12 01-20 lost@02-20 -
L03 2026-01-15 R@01-16 - - -
L04 2026-01-20 A@01-20 02-02 open 30000
L05 2026-02-02 R@02-05 - - -
L06 2026-02-10 A@02-11 02-16 won@06-15 90000
L07 2026-02-18 - - - -
L08 2026-03-03 A@03-04 03-10 won@04-20 8000
L09 2026-03-12 A@03-13 - - -
L10 2026-06-04 A@06-05 06-16 open 15000
L11 2026-06-18 R@06-19 - - -
L12 2026-06-25 - - - -`

const day = (text: string) => new Date(`${text.length === 5 ? `2026-${text}` : text}T00:00:00Z`)

function fact(kind: FactKind, at: string): LedgerFact {
  return {
    kind,
    slot: kind,
    at: day(at),
    dateOnly: true,
    confidence: 'imported',
    reason: null,
    reasonLabel: null,
    route: null,
    recordedAt: day('2026-07-01'),
    source: 'test',
  }
}

function history(line: string): LeadHistory {
  const [id = '', mql = '', disposition = '-', sql = '-', outcome = '-', amount = '-'] = line.split(' ')
  const facts = [fact('mql', mql)]
  const [verdict, decided] = disposition.split('@')
  if (decided) facts.push(fact(verdict === 'A' ? 'accepted' : 'rejected', decided))
  if (sql !== '-') facts.push(fact('sql', sql))
  const [state, closed] = outcome.split('@')
  const deal: Deal = {
    id,
    createdAt: sql === '-' ? null : day(sql),
    createdDateOnly: true,
    closedAt: closed ? day(closed) : null,
    closedDateOnly: true,
    outcome: state === 'won' || state === 'lost' ? state : null,
    amountMinor: amount === '-' ? null : Number(amount) * 100,
    amountState: amount === '-' ? 'missing' : 'declared',
    currency: 'USD',
  }
  const dimensions = { source: null, segment: null, country: null, employeeBand: null }
  return { facts, dimensions, deals: outcome === '-' ? [] : [deal], touches: [] }
}

const rows = rowsOfHistories(FIXTURE.trim().split('\n').map(history))
const now = new Date('2026-07-01T00:00:00Z')

function results<Row extends ResultCell>(metric: MetricId, query: Partial<MetricQuery> = {}): Row[] {
  const asked = { ...plainQuery(metric), asOf: '2026-07-01', ...query }
  // The shape of a metric's rows is fixed by its declaration.
  return foldMetric(asked, rows, PLAIN_SETTING, now).results.rows as ResultCell[] as Row[]
}

const rate = (metric: MetricId, query: Partial<MetricQuery> = {}) => results<RateResult>(metric, query)[0]
const percent = (interval: RateResult['interval'] | undefined) =>
  interval?.map(bound => Number((bound * 100).toFixed(2)))

describe('the funnel fixture', () => {
  it('accepts 7 of 10 disposed and 7 of 12 delivered', () => {
    expect(rate('acceptance_quality')).toMatchObject({ numerator: 7, denominator: 10 })
    expect(rate('acceptance_delivered', { form: 'to_date' })).toMatchObject({ numerator: 7, denominator: 12 })
    expect(rate('disposition_coverage', { form: 'to_date' })).toMatchObject({
      numerator: 10,
      denominator: 12,
    })
  })

  it('converts 6 of 12 to date, 5 of 9 mature ones within 30 days', () => {
    expect(rate('mql_to_sql', { form: 'to_date' })).toMatchObject({
      numerator: 6,
      denominator: 12,
      immature: 3,
    })
    const horizon = rate('mql_to_sql', { form: 'horizon' })
    expect(horizon).toMatchObject({ numerator: 5, denominator: 9, immature: 3, matureShare: 0.75 })
    expect(percent(horizon?.interval)).toEqual([26.67, 81.12])
  })

  it('tells cohorts from periods: January 3 of 4 but 2 over 4, February 1 of 3 but 2 over 3', () => {
    const of = (form: 'to_date' | 'period') =>
      results<RateResult>('mql_to_sql', { form, groupBy: ['month'] })
        .slice(1, 3)
        .map(row => [row.group?.month, row.numerator, row.denominator])
    expect(of('to_date')).toEqual([
      ['2026-01', 3, 4],
      ['2026-02', 1, 3],
    ])
    expect(of('period')).toEqual([
      ['2026-01', 2, 4],
      ['2026-02', 2, 3],
    ])
    expect(rate('mql_to_sql', { form: 'period' })?.interval).toBeNull()
  })

  it('closes 3 of 4 and wins 3 of 6 created', () => {
    expect(rate('close_rate')).toMatchObject({ numerator: 3, denominator: 4 })
    expect(rate('created_win_rate')).toMatchObject({ numerator: 3, denominator: 6 })
  })

  it('has a mean of 36,666.67 and a median of 12,000, lost and open deals apart', () => {
    const [deals] = results<DistributionResult>('deal_size')
    expect(deals).toMatchObject({ n: 3, median: 12_000, sum: 110_000 })
    expect(deals?.mean).toBeCloseTo(36_666.67, 2)
    expect(deals?.topShare).toBeCloseTo(9 / 11, 12)
  })

  it('wins after 48, 56 and 125 days: mean 76.33, median 56', () => {
    const [curve] = results<CurveResult>('time_to_close')
    expect(curve?.observed).toMatchObject({ n: 3, median: 56, min: 48, max: 125 })
    expect(curve?.observed.mean).toBeCloseTo(76.33, 2)
    expect(curve).toMatchObject({ n: 12, events: 3, competing: 4, censored: 5 })
  })

  it('reads nothing after the as-of day', () => {
    const march = { asOf: '2026-03-05' }
    expect(rate('mql_to_sql', { form: 'to_date', ...march })).toMatchObject({ numerator: 4, denominator: 8 })
    expect(rate('mql_to_won', { form: 'to_date', ...march })).toMatchObject({ numerator: 1, denominator: 8 })
    expect(rate('close_rate', march)).toMatchObject({ numerator: 1, denominator: 2 })
  })

  it('says null with a reason where there is nothing to divide by', () => {
    expect(rate('mql_to_sql', { from: '2027-01-01' })).toMatchObject({ value: null, reason: 'no_rows' })
    expect(rate('mql_to_sql', { from: '2026-06-01' })).toMatchObject({
      value: null,
      reason: 'immature',
      immature: 3,
    })
  })

  it('compares with the period before, with an interval of the difference', () => {
    const query = { ...plainQuery('mql_to_sql'), asOf: '2026-07-01', from: '2026-02-01', to: '2026-02-28' }
    const { comparison } = foldMetric(
      { ...query, form: 'to_date', compare: 'previous' },
      rows,
      PLAIN_SETTING,
      now,
    )
    expect(comparison).toMatchObject({ from: '2026-01-01', to: '2026-01-31' })
    expect(comparison?.changes[0]).toMatchObject({ before: 0.75, after: 1 / 3 })
    expect(comparison?.changes[0]?.interval?.[0]).toBeLessThan(0)
    expect(comparison?.changes[0]?.interval?.[1]).toBeGreaterThan(0)
  })
})
