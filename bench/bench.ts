import { mkdir } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import { closeConnections } from '../db/client'
import { migrate } from '../db/migrate'
import { workspaceIdOf } from '../db/seed/create-workspace'
import { seedScale } from '../db/seed/seed-scale'
import { openDatabase } from '../scripts/database'
import { benchDraft } from './draft-bench'
import { benchEvents } from './event-bench'
import { benchImport } from './import-bench'
import { benchMetrics } from './metric-bench'
import { benchPages } from './page-bench'
import { printTable } from './print-table'
import { benchQueue } from './queue-bench'
import { benchReplay, type ReplayBench } from './replay-bench'
import { benchReplayLoad } from './replay-load-bench'

const ANCHOR = '2026-11-22'
const RATIO_LIMIT = 1.3
const MOST_MS = 150

const { values: given } = parseArgs({
  options: {
    only: { type: 'string', default: 'import,metrics,queue,pages' },
    metric: { type: 'string' },
    rows: { type: 'string', default: '1000000' },
    leads: { type: 'string', default: '1040000' },
    runs: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '20' },
    without: { type: 'string', default: '' },
    folder: { type: 'string', default: '.data/bench' },
  },
})

/** A hundred a day. */
const EDITS_OF_A_YEAR = 36_500

type Urls = { ownerUrl: string; appUrl: string }

async function main(): Promise<void> {
  const folder = resolve(given.folder)
  await mkdir(folder, { recursive: true })
  const database = await openDatabase(folder)
  process.env.TREATY_APP_URL = database.appUrl
  const parts = given.only.split(',')
  try {
    await migrate(database.ownerUrl)
    console.log(`${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)} at the start`)
    if (parts.includes('import')) await importPart(database)
    if (parts.includes('events')) await eventPart(database)
    if (parts.includes('metrics')) await metricPart(database)
    if (parts.includes('queue')) await queuePart(database)
    if (parts.includes('draft')) await draftPart(database)
    if (parts.includes('replay')) await replayPart(database)
    if (parts.includes('replay-load')) await replayLoadPart(database)
    if (parts.includes('pages')) await pagePart(database)
  } finally {
    await closeConnections()
    await database.stop()
  }
}

async function importPart({ ownerUrl }: Urls): Promise<void> {
  const { rows, importPerSecond, copyPerSecond, stallMs, busyMs, noiseMs, addedMb } = await benchImport(
    ownerUrl,
    Number(given.rows),
  )
  printTable(
    `Import of ${rows.toLocaleString('en')} engagement events`,
    ['', 'rows/s', 'of COPY'],
    [
      ['raw COPY, same rows and indexes', Math.round(copyPerSecond), 1],
      [
        'import, from file to handoffs',
        Math.round(importPerSecond),
        (importPerSecond / copyPerSecond).toFixed(2),
      ],
    ],
  )
  printTable(
    'Import of 200,000 events beside other work',
    ['', ''],
    [
      ['event loop held for at most, ms of processor time', Math.round(busyMs)],
      ['event loop held for at most, ms by the clock', Math.round(stallMs)],
      ['an idle process meanwhile, ms by the clock', Math.round(noiseMs)],
      ['memory added, MB', Math.round(addedMb)],
    ],
  )
}

/** A workspace of the size asked for; built once, which takes minutes, and kept. */
async function largeWorkspace({ ownerUrl }: Urls, leads: number): Promise<string> {
  const slug = `bench-${leads}`
  const workspaceId = workspaceIdOf(slug)
  if (!(await exists(ownerUrl, workspaceId))) {
    const scale = { seed: 1, leads, handoffsPerLead: 1, eventsPerLead: 1, isPureChance: false }
    await seedScale(ownerUrl, { ...scale, slug, anchor: ANCHOR })
  }
  return workspaceId
}

async function queuePart(urls: Urls): Promise<void> {
  const leads = Number(given.leads)
  const workspaceId = await largeWorkspace(urls, leads)
  const figures = await benchQueue({ ownerUrl: urls.ownerUrl, workspaceId, runs: Number(given.runs) })
  printTable(
    `First page of the queue over ${leads.toLocaleString('en')} leads, ms of ${given.runs} runs`,
    ['', 'view', 'left', 'p50', 'p95'],
    figures.map(({ who, view, left, times }) => [
      who,
      view,
      left,
      Math.round(times.p50),
      Math.round(times.p95),
    ]),
  )
}

async function eventPart({ ownerUrl }: Urls): Promise<void> {
  const { events, perSecond, rawPerSecond, delivery, handedOver, singlesPerSecond, single } =
    await benchEvents(ownerUrl, Number(given.seconds))
  printTable(
    `${events.toLocaleString('en')} events posted a thousand at a time, scored in the same transaction (${handedOver} handed over)`,
    ['', 'events/s', 'of raw', 'p50 ms', 'p95 ms'],
    [
      ['raw insert, same rows and indexes', Math.round(rawPerSecond), 1, '', ''],
      [
        'POST /api/v1/events, two senders',
        Math.round(perSecond),
        (perSecond / rawPerSecond).toFixed(2),
        Math.round(delivery.p50),
        Math.round(delivery.p95),
      ],
      [
        'one event a request, 200 at once',
        Math.round(singlesPerSecond),
        '',
        Math.round(single.p50),
        Math.round(single.p95),
      ],
    ],
  )
}

async function metricPart(urls: Urls): Promise<void> {
  const leads = Number(given.leads)
  const workspaceId = await largeWorkspace(urls, leads)
  const options = {
    workspaceId,
    asOf: `${ANCHOR}T00:00:00Z`,
    runs: Number(given.runs),
    only: given.metric ?? null,
  }
  const { readSeconds, figures } = await benchMetrics({ appUrl: urls.appUrl, ...options })
  const ms = Math.round
  printTable(
    `Metrics over ${leads.toLocaleString('en')} leads, one handoff each, read into memory in ${ms(readSeconds)} s; first asked after a write, ms of ${given.runs} runs`,
    ['', 'p50', 'p95', 'by hand p50', 'p95', 'ratio', 'again p95', 'tables p50', 'p95', 'differs'],
    figures.map(({ metric, app, again, tables, hand, differs }) => [
      metric,
      ms(app.p50),
      ms(app.p95) + (app.p95 > MOST_MS ? ' over' : ''),
      ms(hand.p50),
      ms(hand.p95),
      (app.p50 / hand.p50).toFixed(2) + (app.p50 / hand.p50 > RATIO_LIMIT ? ' over' : ''),
      ms(again.p95),
      ms(tables.p50),
      ms(tables.p95),
      differs.join('; '),
    ]),
  )
}

/** A workspace of so many leads with ten events each; built once, which takes minutes, and kept. */
async function replayWorkspace({ ownerUrl }: Urls, leads: number): Promise<string> {
  const slug = `bench-replay-${leads}`
  const workspaceId = workspaceIdOf(slug)
  if (!(await exists(ownerUrl, workspaceId))) {
    const scale = { seed: 1, leads, handoffsPerLead: 0.4, eventsPerLead: 10, isPureChance: false }
    await seedScale(ownerUrl, { ...scale, slug, anchor: ANCHOR })
  }
  return workspaceId
}

/** Several sizes, parted by commas, tell whether the cost is linear; other databases are asked at the first of them. */
async function replayPart(urls: Urls): Promise<void> {
  const perEvent: { leads: number; what: string; ns: number }[] = []
  for (const [i, leads] of given.leads.split(',').map(Number).entries()) {
    const figures = await benchReplay({
      ownerUrl: urls.ownerUrl,
      workspaceId: await replayWorkspace(urls, leads),
      asOf: `${ANCHOR}T00:00:00Z`,
      runs: Number(given.runs),
      without: i === 0 ? given.without.split(',') : ['sql', 'duckdb'],
    })
    printReplay(figures)
    for (const { what, ms } of figures.ours)
      perEvent.push({ leads, what, ns: (ms * 1_000_000) / figures.events })
  }
  const sizes = [...new Set(perEvent.map(each => each.leads))]
  if (sizes.length < 2) return
  printTable(
    'Whether the cost is linear: nanoseconds an event',
    ['', ...sizes.map(leads => `${leads.toLocaleString('en')} leads`)],
    [...Map.groupBy(perEvent, each => each.what)].map(([what, all]) => [
      what,
      ...all.map(({ ns }) => ns.toFixed(1)),
    ]),
  )
}

function printReplay(figures: ReplayBench): void {
  const [full] = figures.ours
  const ratio = (ms: number | null) =>
    ms === null || full === undefined ? 'left out' : `${Math.round(ms / full.ms)} times a full pass`
  printTable(
    `Replay of ${figures.leads.toLocaleString('en')} leads and ${figures.events.toLocaleString('en')} events, 30 rules, every threshold from 0 to 150`,
    ['', 'p50 ms', 'p95 ms', ''],
    [
      ...figures.ours.map(({ what, ms, p95 }) => [what, ms.toFixed(1), p95.toFixed(1), '']),
      ['the same job as SQL on PostgreSQL', Math.round(figures.sqlMs ?? 0), '', ratio(figures.sqlMs)],
      ['the same job on DuckDB, two threads', Math.round(figures.duckMs ?? 0), '', ratio(figures.duckMs)],
    ],
  )
  printTable(
    'Its history in memory',
    ['', ''],
    [
      ['snapshot, MB', Math.round(figures.snapshotMb)],
      ['read from PostgreSQL, seconds', figures.loadSeconds.toFixed(1)],
      ['differs', figures.differs.join('; ') || 'nothing'],
    ],
  )
}

async function replayLoadPart(urls: Urls): Promise<void> {
  const leads = Number(given.leads)
  const workspaceId = await replayWorkspace(urls, leads)
  const { calm, beside, requests, failed, replays, ratio } = await benchReplayLoad({
    appUrl: urls.appUrl,
    workspaceId,
    seconds: Number(given.seconds),
  })
  printTable(
    `${requests.toLocaleString('en')} lists of leads at fifty a second, ${failed} refused, over ${leads.toLocaleString('en')} leads`,
    ['', 'p50 ms', 'p99 ms', ''],
    [
      ['alone', calm.p50.toFixed(1), calm.p99.toFixed(1), ''],
      [
        'beside replays without a pause',
        beside.p50.toFixed(1),
        beside.p99.toFixed(1),
        `${ratio.toFixed(2)} times`,
      ],
    ],
  )
  printTable(
    'Replays beside them, as a client waits',
    ['', 'n', 'p50 ms', 'p95 ms'],
    replays.map(({ what, n, times }) => [what, n, times.p50.toFixed(1), times.p95.toFixed(1)]),
  )
}

async function exists(ownerUrl: string, workspaceId: string): Promise<boolean> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    await sql.unsafe(`set treaty.workspace_id = '${workspaceId}'`)
    return (await sql`select 1 from app.workspace where workspace_id = ${workspaceId}`).length > 0
  } finally {
    await sql.end({ timeout: 2 })
  }
}

async function draftPart({ appUrl, ownerUrl }: Urls): Promise<void> {
  const figures = await benchDraft({
    ...{ appUrl, ownerUrl, edits: EDITS_OF_A_YEAR },
    ...{ seconds: Number(given.seconds), runs: Number(given.runs) },
  })
  const { editors, sync, seen, edits, editsPerSecond, storedBytes, compactBytes, open, isOne } = figures
  printTable(
    `The draft with ${editors} editors at once`,
    ['', '', ''],
    [
      ['an edit seen by another, ms p50', sync.p50.toFixed(1), `of ${seen.toLocaleString('en')}`],
      ['an edit seen by another, ms p95', sync.p95.toFixed(1), ''],
      [`${edits.toLocaleString('en')} edits, a second`, Math.round(editsPerSecond), ''],
      ['stored then, kB', (storedBytes / 1_024).toFixed(1), ''],
      ['stored once drawn together, kB', (compactBytes / 1_024).toFixed(1), ''],
      ['read then, ms p50', open.p50.toFixed(1), ''],
      ['read then, ms p95', open.p95.toFixed(1), ''],
      ['all ended with one draft', isOne ? 'yes' : 'NO', ''],
    ],
  )
}

async function pagePart(urls: Urls): Promise<void> {
  const figures = await benchPages(urls, Number(given.runs))
  printTable(
    'Pages of the production build, the sample company',
    ['', 'scripts', 'gzipped kB', 'first byte p50 ms', 'p95 ms'],
    figures.map(({ route, scripts, gzippedKb, firstByte }) => [
      route,
      scripts,
      gzippedKb.toFixed(1),
      firstByte.p50.toFixed(1),
      firstByte.p95.toFixed(1),
    ]),
  )
}

await main()
