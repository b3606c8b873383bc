import { describe, expect, it } from 'vitest'
import { plantedHistories } from '../handoff/planted.testing'
import { foldMetric } from './fold-metric'
import { METRIC_IDS } from './ids'
import { type MetricQuery, plainQuery } from './query'
import { PLAIN_SETTING, rowsOfHistories } from './rows.testing'
import { suppressed } from './suppress'

const rows = rowsOfHistories(plantedHistories({ withStatusHistory: false }))
const now = new Date('2026-07-01T12:00:00Z')
const ask = (query: Partial<MetricQuery> & Pick<MetricQuery, 'metric'>) =>
  foldMetric({ ...plainQuery(query.metric), ...query }, rows, PLAIN_SETTING, now)

/** Every number of a value, at any depth. */
function numbers(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbers) : []
}

describe('suppressed', () => {
  it('closes cells of one to four members and leaves the others as they are', () => {
    const open = ask({ metric: 'mql_to_sql', form: 'to_date', groupBy: ['month'] })
    const closed = suppressed(open)
    const last = closed.results.rows.at(-1)
    expect(open.results.rows.at(-1)?.n).toBe(2)
    expect(last).toMatchObject({
      group: { month: '2026-07' },
      reason: 'suppressed',
      n: null,
      numerator: null,
    })
    expect(closed.results.rows.slice(0, -1)).toEqual(open.results.rows.slice(0, -1))
    expect(closed.warnings.at(-1)).toMatchObject({ code: 'suppressed', n: 1 })
  })

  it.each(METRIC_IDS)('%s keeps its shape and gives no number of a closed cell away', metric => {
    const { results } = suppressed(ask({ metric, from: '2026-06-30', to: '2026-07-01' }))
    for (const row of results.rows) {
      if (row.reason === 'suppressed') expect(numbers(row)).toEqual([])
    }
  })

  it('closes the comparison as well', () => {
    const question = {
      metric: 'mql_volume',
      from: '2026-07-01',
      to: '2026-07-01',
      compare: 'previous',
    } as const
    const { comparison } = suppressed(ask(question))
    expect(comparison?.changes[0]).toMatchObject({ after: null, difference: null })
  })
})
