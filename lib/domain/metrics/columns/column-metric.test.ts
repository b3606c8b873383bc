import { describe, expect, it } from 'vitest'
import { plantedHistories } from '../../handoff/planted.testing'
import { answerBy, type Counter } from '../answer-by'
import { dealRow } from '../deal-row'
import { foldMetric, type MetricRows } from '../fold-metric'
import { foldProfile } from '../fold-profile'
import { foldTally } from '../fold-tally'
import { handoffRow } from '../handoff-row'
import { plainQuery } from '../query'
import { questions } from '../questions.testing'
import { randomRows } from '../random-rows.testing'
import { PLAIN_SETTING, rowsOfHistories } from '../rows.testing'
import { columnMetric } from './column-metric'
import { columnProfile } from './column-profile'
import { columnTally } from './column-tally'
import { columnsOf } from './columns-of.testing'
import type { MetricColumns } from './metric-columns'

const now = new Date('2026-11-22T00:00:00Z')

function expectEqual(rows: MetricRows, columns: MetricColumns, timeZone: string, every: number): number {
  const setting = { ...PLAIN_SETTING, timeZone }
  const asked = [...questions()].filter((_, index) => index % every === 0)
  for (const query of asked) {
    const folded = foldMetric(query, rows, setting, now)
    expect(columnMetric(query, columns, setting, now), JSON.stringify(query)).toEqual(folded)
  }
  return asked.length
}

describe('columns answer every question as the rows do', () => {
  it('on planted_dev', () => {
    const rows = rowsOfHistories(plantedHistories({ withStatusHistory: true }))
    expect(expectEqual(rows, columnsOf(rows), 'UTC', 8)).toBeGreaterThan(100)
  }, 300_000)

  it.each([
    [1, 'UTC'],
    [2, 'America/New_York'],
    [3, 'Asia/Kathmandu'],
  ])(
    'on rows of chance, seed %i, in %s',
    (seed, timeZone) => {
      const rows = randomRows(seed, 200, timeZone)
      expect(expectEqual(rows, columnsOf(rows), timeZone, 4)).toBeGreaterThan(250)
    },
    600_000,
  )
})

describe('with more rows than are reckoned exactly', () => {
  it.each([
    'time_to_close',
    'speed_to_lead',
    'time_in_stage',
    'win_probability',
    'deal_size',
    'velocity',
  ] as const)('%s rounds times up alike in both', metric => {
    const rows = randomRows(9, 200, 'UTC')
    const { tables } = columnsOf(rows)
    const bySubject = {
      handoff: rows.handoffs.map(handoffRow),
      opportunity: rows.opportunities.map(dealRow),
      lead: [],
    }
    const folding: Counter = {
      profile: outline => ({ ...foldProfile(outline, bySubject), isLarge: true }),
      tally: (plan, frame) => foldTally(bySubject[plan.subject], plan, frame),
    }
    const counting: Counter = {
      profile: outline => ({ ...columnProfile(outline, tables), isLarge: true }),
      tally: (plan, frame) => columnTally(tables[plan.subject], plan, frame),
    }
    for (const groupBy of [[], ['source'], ['month']] as const) {
      const query = { ...plainQuery(metric), asOf: '2026-07-01', groupBy }
      const folded = answerBy(folding, query, PLAIN_SETTING, now)
      expect(answerBy(counting, query, PLAIN_SETTING, now), groupBy.join()).toEqual(folded)
    }
  })
})
