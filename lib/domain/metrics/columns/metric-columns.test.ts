import { expect, it } from 'vitest'
import { foldMetric, type MetricRows } from '../fold-metric'
import { plainQuery } from '../query'
import { randomRows } from '../random-rows.testing'
import { PLAIN_SETTING } from '../rows.testing'
import { columnMetric } from './column-metric'
import { addRows } from './columns-of.testing'
import { MetricColumns } from './metric-columns'
import { UuidNumbers } from './uuid-numbers'

const now = new Date('2026-11-22T00:00:00Z')
const uuidOf = (id: string) => `00000000-0000-7000-8000-${Number(id).toString(16).padStart(12, '0')}`

/** Only what belongs to a lead can be taken out with it. */
function rowsOf(seed: number): MetricRows {
  const rows = randomRows(seed, 300, 'UTC')
  return { ...rows, opportunities: rows.opportunities.filter(deal => deal.leadId !== null) }
}

it('holds what was written last of each lead, and uses the room of what went', () => {
  const columns = new MetricColumns()
  const [before, after] = [rowsOf(21), rowsOf(22)]
  addRows(columns, before, uuidOf)
  const size = columns.tables.handoff.size
  for (const { id } of before.leads) columns.forget(uuidOf(id))
  expect(columns.tables.handoff.count + columns.tables.opportunity.count + columns.tables.lead.count).toBe(0)
  addRows(columns, after, uuidOf)
  for (const metric of ['mql_volume', 'mql_rate', 'time_to_close', 'deal_size'] as const) {
    const query = { ...plainQuery(metric), form: 'to_date' as const, groupBy: ['source' as const] }
    expect(columnMetric(query, columns, PLAIN_SETTING, now), metric).toEqual(
      foldMetric(query, after, PLAIN_SETTING, now),
    )
  }
  expect(columns.tables.handoff.size).toBe(Math.max(size, after.handoffs.length))
})

it('numbers ids in the order in which they come, however many and alike', () => {
  const numbers = new UuidNumbers()
  const ids = Array.from(
    { length: 50_000 },
    (_, i) =>
      `019ab${i % 10}c1-${(i >> 4).toString(16).padStart(4, '0')}-7${(i * 7919).toString(16).padStart(3, '0').slice(-3)}-8000-${i.toString(16).padStart(12, '0')}`,
  )
  expect(ids.map(id => numbers.numberOf(id))).toEqual(ids.map((_, i) => i))
  expect(ids.map(id => numbers.numberOf(id.toUpperCase()))).toEqual(ids.map((_, i) => i))
  expect(numbers.size).toBe(ids.length)
})
