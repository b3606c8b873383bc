import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { withWorkspace } from '../db/client'
import { METRIC_IDS, type MetricId } from '../lib/domain/metrics/ids'
import { plainQuery } from '../lib/domain/metrics/query'
import { askMetric } from '../lib/server/metric/ask'
import { rememberedAnswer } from '../lib/server/metric/remembered'
import { operatorScope } from '../lib/server/session'
import { type Times, timed, timesOf } from './times'

const SQL = fileURLToPath(new URL('./sql/', import.meta.url))

export type MetricFigures = {
  metric: MetricId
  app: Times
  /** The same question asked again of the same data, as every further viewer of a page does. */
  again: Times
  /** The best statement a person would write for the same number. */
  hand: Times
  /** Numbers of the two that differ, as "name: ours against by hand". */
  differs: string[]
}

type Options = { appUrl: string; workspaceId: string; asOf: string; runs: number; only: string | null }

/** Each metric in its default form over all handoffs, against a statement written by hand. */
export async function benchMetrics(options: Options): Promise<MetricFigures[]> {
  const { appUrl, workspaceId, only } = options
  const hand = postgres(appUrl, { max: 1, onnotice: () => undefined })
  try {
    await hand.unsafe(`set treaty.workspace_id = '${workspaceId}'; set work_mem = '64MB'; set jit = off`)
    const figures: MetricFigures[] = []
    for (const metric of METRIC_IDS)
      if (!only || only === metric) figures.push(await benchMetric(hand, metric, options))
    return figures
  } finally {
    await hand.end({ timeout: 5 })
  }
}

async function benchMetric(hand: postgres.Sql, metric: MetricId, options: Options): Promise<MetricFigures> {
  const { workspaceId, asOf, runs } = options
  const query = { ...plainQuery(metric), asOf }
  const through = (answer: typeof askMetric) => () =>
    withWorkspace(
      workspaceId,
      async tx => answer(tx, await operatorScope(tx, workspaceId), query, new Date(asOf)),
      { pool: 'chart', readOnly: true },
    )
  const ask = through(askMetric)
  const askAgain = through(rememberedAnswer)
  const text = await readFile(`${SQL}${metric}.sql`, 'utf8')
  const byHand = () => hand.unsafe(text, [workspaceId, asOf])
  const [ours, theirs] = [await ask(), await byHand()]
  const differs = differences(ours.results.rows[0] ?? {}, theirs[0] ?? {})
  // Turn by turn, so that whatever else the machine does falls on both alike.
  const [app, other, again]: [number[], number[], number[]] = [[], [], []]
  await askAgain()
  for (let run = 0; run < runs; run++) {
    app.push(await timed(ask))
    other.push(await timed(byHand))
    again.push(await timed(askAgain))
  }
  return { metric, app: timesOf(app), again: timesOf(again), hand: timesOf(other), differs }
}

function differences(ours: object, theirs: Record<string, unknown>): string[] {
  const found = new Map(Object.entries(ours))
  const asked = Object.entries(theirs).filter(([name]) => !name.startsWith('_'))
  return asked.flatMap(([name, value]) => {
    const key = name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
    const [a, b] = [Number(found.get(key)), Number(value)]
    return Math.abs(a - b) <= Math.abs(b) * 1e-3 ? [] : [`${name}: ${a} against ${b}`]
  })
}
