import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestWorkspace, openTestDatabase } from '@/db/testing'
import { METRIC_IDS } from '@/lib/domain/metrics/ids'
import { plainQuery } from '@/lib/domain/metrics/query'
import { randomRows } from '@/lib/domain/metrics/random-rows.testing'
import type { Scope } from '../scope'
import { operatorScope } from '../session'
import { downloadMetric } from './csv'
import { getMetric, readMetrics } from './read'
import { insertRows, withIds } from './rows.testing'

const database = openTestDatabase()
const now = new Date('2026-07-01T00:00:00Z')
let id = ''

beforeAll(async () => {
  id = (await createTestWorkspace(database)).id
  const rows = randomRows(5, 60, 'UTC')
  const handoffs = rows.handoffs.map(handoff => ({ ...handoff, source: handoff.source && '=cmd|calc' }))
  await insertRows(database, id, withIds({ ...rows, handoffs }))
})

const asked = <T>(read: (tx: Parameters<typeof operatorScope>[0], scope: Scope) => Promise<T>): Promise<T> =>
  withWorkspace(id, async tx => read(tx, await operatorScope(tx, id)), { readOnly: true })

describe('a metric as a file', () => {
  it('says what it is, has the rows of the answer, and no cell that a spreadsheet would run', async () => {
    const request = { id: 'mql_to_sql', form: 'to_date', group_by: ['source'], compare: 'none' } as const
    const file = await asked((tx, scope) =>
      downloadMetric(tx, scope, { ...request, group_by: ['source'] }, now),
    )
    const answer = await asked((tx, scope) => getMetric(tx, scope, { ...request, group_by: ['source'] }, now))
    const lines: string[][] = parse(file.body, { bom: true, relax_column_count: true })
    expect(lines[0]).toEqual(['Metric', 'MQL to SQL'])
    expect(lines.map(line => line[0])).toEqual(
      expect.arrayContaining(['Definition', 'Form', 'As of', 'Time zone', 'Note']),
    )
    const header = lines.findIndex(line => line[0] === 'source')
    const table = lines.slice(header + 1)
    expect(table.length).toBe(answer.results.length)
    const numerator = lines[header]?.indexOf('numerator') ?? -1
    expect(table.map(line => Number(line[numerator]))).toEqual(
      answer.shape === 'rate' ? answer.results.map(row => row.numerator) : [],
    )
    expect(table.map(line => line[0])).toContain("'=cmd|calc")
    expect(file.fileName).toMatch(/-mql_to_sql-2026-07-01\.csv$/)
  })
})

describe('a grant for aggregates alone', () => {
  it('never shows a cell of one to four', async () => {
    const queries = METRIC_IDS.filter(metric => metric !== 'divergence').map(metric => ({
      ...plainQuery(metric),
      groupBy: ['week'] as const,
    }))
    const answers = await asked((tx, scope) =>
      readMetrics(tx, { ...scope, grant: 'aggregate' }, queries, now),
    )
    const closed = answers.flatMap(answer => answer.results.filter(row => row.reason === 'suppressed'))
    expect(closed.length).toBeGreaterThan(20)
    for (const { results } of answers) {
      for (const { n } of results) expect(n === null || n === 0 || n >= 5).toBe(true)
    }
  })
})
