import { expect, it } from 'vitest'
import { withWorkspace } from '@/db/client'
import { type AskTotal, promisedByMetrics } from '@/db/seed/metric-rows.testing'
import { versionByMetrics } from '@/db/seed/northwind.testing'
import { CURRENT_PROMISE, PAST_PROMISES, PROMISE_ANCHOR } from '@/db/seed/promises'
import { seedSample } from '@/db/seed/sample'
import { writeScenario } from '@/db/seed/scenario-workspace.testing'
import { SCENARIOS } from '@/db/seed/scenarios/registry'
import { Timeline } from '@/db/seed/timeline'
import { openTestDatabase } from '@/db/testing'
import { plainQuery } from '@/lib/domain/metrics/query'
import type { ResultCell } from '@/lib/domain/metrics/result'
import { operatorScope } from '../session'
import { askMetric } from './ask'

const database = openTestDatabase()
const asOf = `${PROMISE_ANCHOR}T00:00:00Z`

const totalIn =
  (workspaceId: string): AskTotal =>
  <Result extends ResultCell>(...[metric, query]: Parameters<AskTotal>) =>
    withWorkspace(
      workspaceId,
      async tx => {
        const scope = await operatorScope(tx, workspaceId)
        const answer = await askMetric(tx, scope, { ...plainQuery(metric), asOf, ...query }, new Date(asOf))
        const [total] = answer.results.rows
        if (!total) throw new Error('a metric without a total')
        // The shape of a metric's rows is fixed by its declaration.
        return total as ResultCell as Result
      },
      { readOnly: true, timeoutMs: 60_000 },
    )

it('finds in the tables what Northwind promises', async () => {
  const { workspaceId } = await seedSample(database.ownerUrl, { anchor: PROMISE_ANCHOR })
  const ask = totalIn(workspaceId)
  expect(await versionByMetrics(ask, 1)).toEqual(PAST_PROMISES[1])
  expect(await versionByMetrics(ask, 2)).toEqual(PAST_PROMISES[2])
  expect(await versionByMetrics(ask, 3)).toEqual(CURRENT_PROMISE)
})

it.each(SCENARIOS)('finds in the tables what $name promises', async scenario => {
  const workspaceId = await writeScenario(database.ownerUrl, scenario, new Timeline(PROMISE_ANCHOR))
  const { modes: _, ...promise } = scenario.promise
  expect(await promisedByMetrics(totalIn(workspaceId))).toEqual(promise)
})
