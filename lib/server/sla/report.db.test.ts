import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Tx, withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { slaHandoffsQuery, slaQuery } from '@/lib/contracts/sla-report'
import { plainQuery } from '@/lib/domain/metrics/query'
import type { RateResult } from '@/lib/domain/metrics/result'
import { SPEED_BUCKETS } from '@/lib/domain/sla/speed-buckets'
import { importInto, planted } from '../import/import-file.testing'
import { memberScope } from '../member-scope.testing'
import { askMetric } from '../metric/ask'
import type { Scope } from '../scope'
import { operatorScope } from '../session'
import { getSlaClocks } from './clocks'
import { listSlaHandoffs } from './handoffs'

const database = openTestDatabase()
const truth = JSON.parse(
  readFileSync(new URL('../import/fixtures/planted_dev/planted_dev_truth.json', import.meta.url), 'utf8'),
)
const now = new Date(truth.as_of)

let id = ''
beforeAll(async () => {
  id = (await createTestWorkspace(database, { timeZone: 'UTC' })).id
  await importInto(id, planted('leads.csv'), { kind: 'leads', source: 'generic', timeZone: 'UTC' })
})

const asked = <T>(work: (tx: Tx, scope: Scope) => Promise<T>) =>
  withWorkspace(id, async tx => work(tx, await operatorScope(tx, id)))
const clocks = (query: Record<string, unknown> = {}) =>
  asked((tx, scope) => getSlaClocks(tx, scope, slaQuery.parse(query), now))
const list = (query: Record<string, unknown> = {}) =>
  asked((tx, scope) => listSlaHandoffs(tx, scope, slaHandoffsQuery.parse(query), now))

describe('broken promises', () => {
  test.each([{}, { route: 'inbound' }, { from: '2026-03-01', to: '2026-05-01' }])(
    'are as many as attainment counts: %j',
    async query => {
      const { route, ...span } = query as { route?: string; from?: string; to?: string }
      const filters = route ? { route: [route] } : {}
      const answer = await asked((tx, scope) =>
        askMetric(
          tx,
          scope,
          {
            ...plainQuery('sla_attainment'),
            asOf: truth.as_of,
            filters,
            from: span.from ?? null,
            to: span.to ?? null,
          },
          now,
        ),
      )
      const { breached } = answer.results.rows[0] as RateResult
      expect((await list(query)).total).toBe(breached)
    },
  )

  test('come page by page, each once, the last broken first', async () => {
    const seen: string[] = []
    let due = Number.POSITIVE_INFINITY
    let cursor: string | undefined
    do {
      const page = await list({ limit: '40', ...(cursor ? { cursor } : {}) })
      for (const handoff of page.handoffs) {
        const at = Date.parse(handoff.due_at ?? '')
        expect(at).toBeLessThanOrEqual(due)
        due = at
        seen.push(handoff.id)
      }
      cursor = page.next_cursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(152)
  })
})

describe('clocks', () => {
  test('count everybody, and list as many as they count', async () => {
    const { speed_to_lead: speed, conversion, rep_time, is_cut } = await clocks()
    expect(speed.n).toBe(400)
    expect(speed.ended + speed.waiting).toBe(400)
    expect(rep_time).toBeNull()
    expect(is_cut).toBe(false)
    for (const bucket of conversion.buckets)
      expect((await list({ bucket: bucket.id })).total, bucket.id).toBe(bucket.n)
    expect(conversion.buckets.map(each => each.id)).toEqual(SPEED_BUCKETS.map(each => each.id))
  })

  test('a filter narrows them, a stranger to everything finds nothing', async () => {
    const all = await clocks()
    const inbound = await clocks({ route: 'inbound' })
    expect(inbound.speed_to_lead.n).toBeGreaterThan(0)
    expect(inbound.speed_to_lead.n).toBeLessThan(all.speed_to_lead.n)
    expect((await clocks({ route: 'nowhere' })).speed_to_lead).toMatchObject({ n: 0, median: null })
  })

  test('an executive gets numbers, with small groups closed, and no list', async () => {
    const executive = await createTestMember(database, id, 'executive')
    const scope = (action: 'metric.read' | 'handoff.list') =>
      withWorkspace(id, tx => memberScope(tx, id, executive, action))
    const own = await scope('metric.read')
    const narrow = await withWorkspace(id, tx =>
      getSlaClocks(tx, own, slaQuery.parse({ from: '2026-05-01', to: '2026-05-08' }), now),
    )
    for (const { n } of narrow.conversion.buckets) expect(n === null || n === 0 || n >= 5).toBe(true)
    await expect(scope('handoff.list')).rejects.toMatchObject({ code: 'forbidden' })
  })
})
