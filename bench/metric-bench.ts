import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { type Tx, withWorkspace } from '../db/client'
import { METRIC_IDS, type MetricId } from '../lib/domain/metrics/ids'
import { plainQuery } from '../lib/domain/metrics/query'
import { noteChanges } from '../lib/server/handoff/note-changes'
import { askMetric } from '../lib/server/metric/ask'
import { answerFromColumns, stopColumns } from '../lib/server/metric/columns/answer-from-columns'
import { rememberedAnswer } from '../lib/server/metric/remembered'
import { bumpDataset } from '../lib/server/record'
import type { Scope } from '../lib/server/scope'
import { operatorScope } from '../lib/server/session'
import { type Times, timed, timesOf } from './times'

const SQL = fileURLToPath(new URL('./sql/', import.meta.url))
const MOST_SECONDS = 300

export type MetricFigures = {
  metric: MetricId
  /** The first question after a write. */
  app: Times
  /** The same question asked again of the same data, as every further viewer of a page does. */
  again: Times
  /** What the product asks of the tables where the rows are not in memory. */
  tables: Times
  /** The best statement a person would write for the same number. */
  hand: Times
  /** Numbers that differ, as "name: ours against by hand"; or that memory and tables disagree. */
  differs: string[]
}

type Options = { appUrl: string; workspaceId: string; asOf: string; runs: number; only: string | null }

/** Each metric in its default form over all handoffs, against a statement written by hand. */
export async function benchMetrics(
  options: Options,
): Promise<{ readSeconds: number; figures: MetricFigures[] }> {
  const { appUrl, workspaceId, only } = options
  const hand = postgres(appUrl, { max: 1, onnotice: () => undefined })
  try {
    await hand.unsafe(`set treaty.workspace_id = '${workspaceId}'; set work_mem = '64MB'; set jit = off`)
    const leadIds = await someLeads(hand, workspaceId)
    const readSeconds = await secondsUntilRead(options)
    const figures: MetricFigures[] = []
    for (const metric of METRIC_IDS)
      if (!only || only === metric) figures.push(await benchMetric(hand, metric, leadIds, options))
    return { readSeconds, figures }
  } finally {
    await stopColumns()
    await hand.end({ timeout: 5 })
  }
}

async function someLeads(hand: postgres.Sql, workspaceId: string): Promise<string[]> {
  const rows = await hand<{ id: string }[]>`
    select lead_id as id from app.handoff where workspace_id = ${workspaceId} limit 500`
  return rows.map(({ id }) => id)
}

/** Asked for the first time, the rows are read into memory; until then the tables answer. */
async function secondsUntilRead({ workspaceId, asOf }: Options): Promise<number> {
  const startedAt = performance.now()
  const seconds = () => (performance.now() - startedAt) / 1_000
  const query = { ...plainQuery('mql_volume'), asOf }
  const fromMemory = (tx: Tx, scope: Scope) => answerFromColumns(tx, scope, query, new Date(asOf))
  while ((await reading(workspaceId, fromMemory)) === null) {
    if (seconds() > MOST_SECONDS) throw new Error('the rows were never read into memory')
    await pause(250)
  }
  return seconds()
}

const reading = <T>(workspaceId: string, read: (tx: Tx, scope: Scope) => Promise<T>): Promise<T> =>
  withWorkspace(workspaceId, async tx => read(tx, await operatorScope(tx, workspaceId)), {
    pool: 'chart',
    readOnly: true,
  })

/** Writes the handoffs of a lead once more, and says so as the projection does. */
const write = (workspaceId: string, leadId: string): Promise<void> =>
  withWorkspace(workspaceId, async tx => {
    await tx.sql`update app.handoff set segment = segment
      where workspace_id = ${workspaceId} and lead_id = ${leadId}`
    await noteChanges(tx, workspaceId, [leadId])
    await bumpDataset(tx, workspaceId)
  })

async function benchMetric(
  hand: postgres.Sql,
  metric: MetricId,
  leadIds: readonly string[],
  options: Options,
): Promise<MetricFigures> {
  const { workspaceId, asOf, runs } = options
  const query = { ...plainQuery(metric), asOf }
  const now = new Date(asOf)
  const through = (answer: typeof askMetric) => () =>
    reading(workspaceId, (tx, scope) => answer(tx, scope, query, now))
  const [ask, askTables] = [through(rememberedAnswer), through(askMetric)]
  const text = await readFile(`${SQL}${metric}.sql`, 'utf8')
  const byHand = () => hand.unsafe(text, [workspaceId, asOf])
  const [ours, fromTables, theirs] = [await ask(), await askTables(), await byHand()]
  const differs = differences(ours.results.rows[0] ?? {}, theirs[0] ?? {})
  if (textOf(ours) !== textOf(fromTables)) differs.push('memory and tables')
  // Turn by turn, so that whatever else the machine does falls on all alike.
  const times = { app: [] as number[], again: [] as number[], tables: [] as number[], hand: [] as number[] }
  for (let run = 0; run < runs; run++) {
    await write(workspaceId, leadIds[run % leadIds.length] ?? '')
    times.app.push(await timed(ask))
    times.hand.push(await timed(byHand))
    times.again.push(await timed(ask))
    times.tables.push(await timed(askTables))
  }
  return {
    metric,
    app: timesOf(times.app),
    again: timesOf(times.again),
    tables: timesOf(times.tables),
    hand: timesOf(times.hand),
    differs,
  }
}

/** Sums are added up in another order in PostgreSQL. */
const textOf = (answer: object): string =>
  JSON.stringify(answer, (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(9)) : value,
  )

function differences(ours: object, theirs: Record<string, unknown>): string[] {
  const found = new Map(Object.entries(ours))
  const asked = Object.entries(theirs).filter(([name]) => !name.startsWith('_'))
  return asked.flatMap(([name, value]) => {
    const key = name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
    const [a, b] = [Number(found.get(key)), Number(value)]
    return Math.abs(a - b) <= Math.abs(b) * 1e-3 ? [] : [`${name}: ${a} against ${b}`]
  })
}
