import { beforeAll, describe, expect, it } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestWorkspace, openTestDatabase } from '@/db/testing'
import { handoffList, handoffListRequest } from '@/lib/contracts/handoff-list'
import { toSearchParams } from '@/lib/contracts/metric-params'
import { plantedHistories } from '@/lib/domain/handoff/planted.testing'
import { TIME_DIMENSIONS, VALUE_DIMENSIONS } from '@/lib/domain/metrics/ids'
import { type MetricQuery, plainQuery } from '@/lib/domain/metrics/query'
import { questions } from '@/lib/domain/metrics/questions.testing'
import { randomRows } from '@/lib/domain/metrics/random-rows.testing'
import type { Group, ResultCell } from '@/lib/domain/metrics/result'
import { rowsOfHistories } from '@/lib/domain/metrics/rows.testing'
import { askMetric } from '../metric/ask'
import { insertRows, withIds } from '../metric/rows.testing'
import { operatorScope } from '../session'
import { listHandoffs } from './read'

const database = openTestDatabase()
const now = new Date('2026-11-22T00:00:00Z')
const workspace = { id: '' }

beforeAll(async () => {
  workspace.id = (await createTestWorkspace(database, { timeZone: 'America/New_York' })).id
  await insertRows(database, workspace.id, withIds(randomRows(7, 250, 'America/New_York')))
})

const COUNTED = {
  numerator: 'numerator',
  denominator: 'denominator',
  immature: 'immature',
  undated: 'undated',
  met: 'met',
  breached: 'breached',
  pending: 'pending',
  void: 'void',
  n: 'n',
  events: 'events',
  competing: 'competing',
  censored: 'censored',
  open: 'open',
  repeats: 'repeats',
  opportunities: 'opportunities',
} as const

/** Every count of a row of an answer, by the part that opens it. */
function countsOf(row: ResultCell): [string, number][] {
  const counts = Object.entries(COUNTED).flatMap(([part, key]): [string, number][] => {
    const count = Object.entries(row).find(([name]) => name === key)?.[1]
    return typeof count === 'number' ? [[part, count]] : []
  })
  const excluded = Object.entries(row.excluded).map(([reason, n]): [string, number] => [
    `excluded:${reason}`,
    n,
  ])
  return [...counts, ...excluded]
}

/** The question about one group: its values as filters, its period as the period. */
function narrowed(query: MetricQuery, group: Group): MetricQuery {
  const filters = { ...query.filters }
  for (const name of VALUE_DIMENSIONS) if (group?.[name] !== undefined) filters[name] = [group[name]]
  const time = TIME_DIMENSIONS.find(name => group?.[name] !== undefined)
  const label = time && group?.[time]
  const stay = group?.stage as MetricQuery['stage'] | undefined
  return {
    ...query,
    filters,
    groupBy: [],
    compare: 'none',
    stage: stay ?? query.stage,
    within: time && label !== undefined ? { dimension: time, label } : query.within,
  }
}

function ask(query: MetricQuery, part: string, more: Record<string, string> = {}) {
  const parameters = { ...Object.fromEntries(toSearchParams(query)), metric: query.metric, part, ...more }
  return handoffListRequest.parse(parameters)
}

describe('a list holds exactly the rows that a number counts', () => {
  it('for every metric, form, grouping, as-of time and part', async () => {
    const all = [...questions()].filter(({ metric }) => metric !== 'divergence')
    let compared = 0
    await withWorkspace(
      workspace.id,
      async tx => {
        const scope = await operatorScope(tx, workspace.id)
        for (const [index, query] of all.entries()) {
          if (index % 11 !== 0) continue
          const { results } = await askMetric(tx, scope, query, now)
          for (const row of results.rows.filter((_, place) => place === 0 || (index + place) % 9 === 0)) {
            // A period inside a period cannot be asked for in one question; its days can.
            if (
              row.reason === 'not_additive' ||
              (query.within && row.group?.month === undefined && hasTime(row.group))
            )
              continue
            for (const [part, n] of countsOf(row)) {
              const list = await listHandoffs(
                tx,
                scope,
                ask(narrowed(query, row.group), part, { limit: '1' }),
                now,
              )
              expect(list.total, JSON.stringify({ query, part, group: row.group })).toBe(n)
              compared++
            }
          }
        }
      },
      { readOnly: true, timeoutMs: 280_000 },
    )
    expect(compared).toBeGreaterThan(500)
  }, 300_000)

  it('and pages through them once each, rows without a date included', async () => {
    await withWorkspace(
      workspace.id,
      async tx => {
        const scope = await operatorScope(tx, workspace.id)
        for (const [metric, part] of [
          ['mql_to_sql', 'denominator'],
          ['created_win_rate', 'denominator'],
          ['mql_rate', 'denominator'],
        ] as const) {
          const query: MetricQuery = { ...plainQuery(metric), form: 'to_date', asOf: '2026-07-01' }
          const seen: string[] = []
          let total = 0
          for (let cursor: string | null = ''; cursor !== null; ) {
            const more: Record<string, string> = cursor ? { limit: '37', cursor } : { limit: '37' }
            const list = handoffList.parse(await listHandoffs(tx, scope, ask(query, part, more), now))
            seen.push(...list.rows.map(row => row.id))
            total = list.total
            cursor = list.next_cursor
          }
          expect(seen.length).toBe(total)
          expect(new Set(seen).size).toBe(total)
        }
      },
      { readOnly: true },
    )
  })
})

const hasTime = (group: Group) => TIME_DIMENSIONS.some(name => group?.[name] !== undefined)

describe('a list on planted_dev', () => {
  it('opens the 21 won handoffs, names and amounts with them', async () => {
    const { id } = await createTestWorkspace(database)
    const rows = withIds(rowsOfHistories(plantedHistories({ withStatusHistory: false })))
    await insertRows(database, id, rows)
    const leadId = rows.handoffs.find(handoff => handoff.outcome === 'won')?.leadId ?? ''
    await database.super`insert into app.lead_contact (workspace_id, lead_id, first_name, last_name)
      values (${id}, ${leadId}, 'Ada', 'Lovelace')`
    await withWorkspace(id, async tx => {
      const scope = await operatorScope(tx, id)
      const query: MetricQuery = {
        ...plainQuery('mql_to_won'),
        form: 'to_date',
        asOf: '2026-07-01T12:00:00Z',
      }
      const list = await listHandoffs(tx, scope, ask(query, 'numerator'), now)
      expect(list.total).toBe(21)
      expect(list.rows.every(row => row.outcome === 'won' && row.amount !== null)).toBe(true)
      expect(list.rows.find(row => row.lead_id === leadId)?.lead_name).toBe('Ada Lovelace')
    })
  })

  it('refuses a part the metric does not have, and a cursor nobody gave', async () => {
    const { id } = await createTestWorkspace(database)
    await withWorkspace(id, async tx => {
      const scope = await operatorScope(tx, id)
      const list = (part: string, more = {}) =>
        listHandoffs(tx, scope, ask(plainQuery('mql_to_sql'), part, more), now)
      await expect(list('met')).rejects.toThrow('no part "met"')
      await expect(list('n', { cursor: 'nonsense' })).rejects.toThrow('cursor')
    })
  })
})
