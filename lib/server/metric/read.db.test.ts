import { describe, expect, it } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestWorkspace, openTestDatabase } from '@/db/testing'
import { metricAnswer } from '@/lib/contracts/metric'
import { toMetricAnswer } from '@/lib/contracts/metric-answer'
import { plantedHistories } from '@/lib/domain/handoff/planted.testing'
import { dealRow } from '@/lib/domain/metrics/deal-row'
import { foldMetric, type MetricRows } from '@/lib/domain/metrics/fold-metric'
import { foldTally } from '@/lib/domain/metrics/fold-tally'
import { frameOf } from '@/lib/domain/metrics/frame-of'
import { handoffRow } from '@/lib/domain/metrics/handoff-row'
import { type MetricQuery, plainQuery } from '@/lib/domain/metrics/query'
import { questions } from '@/lib/domain/metrics/questions.testing'
import { randomRows } from '@/lib/domain/metrics/random-rows.testing'
import { PLAIN_SETTING, rowsOfHistories } from '@/lib/domain/metrics/rows.testing'
import type { Cell, Tally } from '@/lib/domain/metrics/tally'
import { operatorScope } from '../session'
import { askMetric, putQuestion } from './ask'
import { insertRows, withIds } from './rows.testing'
import { sqlTally } from './sql/tally'

const database = openTestDatabase()
const now = new Date('2026-11-22T00:00:00Z')

/** Sums are added up in another order in PostgreSQL; everything else is equal to the last digit. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isInteger(value)) return Number(value.toPrecision(11))
  if (Array.isArray(value)) return value.map(rounded)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each)]))
}

const textOf = (query: MetricQuery) => JSON.stringify(query)

/** Every fourth question, another quarter of them for each set of rows. */
async function compare(rows: MetricRows, timeZone: string, quarter: number): Promise<number> {
  const { id } = await createTestWorkspace(database, { timeZone })
  await insertRows(database, id, rows)
  const all = [...questions()].filter((_, index) => index % 4 === quarter)
  for (let first = 0; first < all.length; first += 100) {
    await withWorkspace(
      id,
      async tx => {
        const scope = await operatorScope(tx, id)
        for (const query of all.slice(first, first + 100)) {
          const asked = await askMetric(tx, scope, query, now)
          const folded = foldMetric(query, rows, { ...PLAIN_SETTING, timeZone }, now)
          expect(rounded(asked), textOf(query)).toEqual(rounded(folded))
          const parsed = metricAnswer.safeParse(toMetricAnswer(asked))
          expect(parsed.error?.issues ?? [], textOf(query)).toEqual([])
        }
      },
      { readOnly: true, timeoutMs: 60_000 },
    )
  }
  return all.length
}

describe('SQL and the fold say the same', () => {
  it('on planted_dev', async () => {
    const rows = withIds(rowsOfHistories(plantedHistories({ withStatusHistory: true })))
    expect(await compare(rows, 'UTC', 0)).toBeGreaterThan(250)
  }, 300_000)

  it.each([
    [1, 'UTC'],
    [2, 'America/New_York'],
    [3, 'Asia/Kathmandu'],
  ])(
    'on rows of chance, seed %i, in %s',
    async (seed, timeZone) => {
      const rows = withIds(randomRows(seed, 200, timeZone))
      expect(await compare(rows, timeZone, seed)).toBeGreaterThan(250)
    },
    600_000,
  )
})

describe('with more rows than are reckoned exactly', () => {
  it.each(['time_to_close', 'speed_to_lead', 'time_in_stage', 'win_probability'] as const)(
    '%s rounds times up alike in both',
    async metric => {
      const { id } = await createTestWorkspace(database)
      const rows = withIds(randomRows(9, 200, 'UTC'))
      await insertRows(database, id, rows)
      const all = {
        handoff: rows.handoffs.map(handoffRow),
        opportunity: rows.opportunities.map(dealRow),
        lead: [],
      }
      for (const groupBy of [[], ['source'], ['month']] as const) {
        const query: MetricQuery = { ...plainQuery(metric), asOf: '2026-07-01', groupBy }
        await withWorkspace(id, async tx => {
          const asked = await putQuestion(tx, await operatorScope(tx, id), query, now)
          const rounding = frameOf(asked.outline, { ...asked.profile, isLarge: true }).rounding
          expect(rounding).not.toBeNull()
          for (const step of Object.values(asked.steps)) {
            const frame = { ...step.frame, rounding }
            const tally = await sqlTally({ ...(await asked.contextOf(step)), frame }, step.plan)
            const folded = foldTally(all[step.plan.subject], step.plan, frame)
            expect(sorted(tally), groupBy.join()).toEqual(sorted(folded))
          }
        })
      }
    },
  )
})

/** Groups in one order, and no classes that hold nothing. */
function sorted({ total, groups }: Tally): unknown {
  const lean = ({ counts, values }: Cell) => ({
    counts: Object.fromEntries(
      Object.entries(counts)
        .filter(([, n]) => n !== 0)
        .sort(),
    ),
    values: Object.fromEntries(
      Object.entries(values)
        .filter(([, each]) => each.length > 0)
        .sort(),
    ),
  })
  const byKey = groups
    .map(({ key, cell }) => [key.join(), lean(cell)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return { total: lean(total), groups: byKey }
}
