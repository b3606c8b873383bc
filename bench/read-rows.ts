// Reads and maps 200,000 rows as an import does, without a database: throughput, longest hold of the event loop,
// growth of memory. Three files: no quotation marks, some, every cell.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { buildPlan, detectFile, mapRow, readRows } from '@/lib/importers/entry'

const ROWS = 200_000
const DAY = 86_400_000
const START = Date.UTC(2025, 0, 1)

const HEADER =
  'lead_id,email,company,job_title,employees,industry,country,route,created_at,mql_at,decision,decided_at,sql_at'

/** The same file on every run: values follow from the number of the row. */
function row(i: number, company: string): string[] {
  const at = (days: number) =>
    new Date(START + (i % 500) * DAY + days * DAY + (i % 86_400) * 1000).toISOString()
  const decided =
    i % 3 === 0 ? ['', '', ''] : [i % 3 === 1 ? 'accepted' : 'rejected', at(3), i % 3 === 1 ? at(9) : '']
  const lead = [
    `L${i}`,
    `lead${i}@example.com`,
    company,
    'Head of Operations',
    String((i * 37) % 9000),
    'Software',
    'US',
  ]
  return [...lead, i % 2 ? 'inbound' : 'scored', at(0), at(1), ...decided]
}

const quote = (cell: string) => `"${cell}"`

const FILES: Record<string, (i: number) => string> = {
  'no quotes': i => row(i, `Company ${i}`).join(','),
  'one row in ten quoted': i => row(i, i % 10 ? `Company ${i}` : quote(`Company ${i}, Inc.`)).join(','),
  'every cell quoted': i => row(i, `Company ${i}, Inc.`).map(quote).join(','),
}

for (const [name, line] of Object.entries(FILES)) {
  const lines = [HEADER]
  for (let i = 0; i < ROWS; i++) lines.push(line(i))
  await measure(name, new TextEncoder().encode(`${lines.join('\n')}\n`))
}

async function measure(name: string, bytes: Uint8Array): Promise<void> {
  const detection = detectFile(bytes)
  if (!detection.ok) throw new Error(detection.message)
  const plan = buildPlan(detection, {
    kind: 'leads',
    source: 'auto',
    workspaceTimeZone: 'America/New_York',
    currency: 'USD',
  })
  if (!plan.ok) throw new Error('the plan is not ready')
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const [before, started] = [process.memoryUsage().rss, process.cpuUsage()]
  let [mapped, highest] = [0, before]
  delay.enable()
  for await (const block of readRows([bytes], detection)) {
    for (const each of block) if ('records' in mapRow(plan, each)) mapped++
    highest = Math.max(highest, process.memoryUsage().rss)
  }
  delay.disable()
  if (mapped !== ROWS) throw new Error(`${mapped} of ${ROWS} rows were mapped`)
  const used = process.cpuUsage(started)
  const seconds = (used.user + used.system) / 1e6
  const figures = [
    `${(ROWS / seconds / 1000).toFixed(0)}k rows per CPU second`,
    `${(bytes.length / 1e6 / seconds).toFixed(0)} MB per CPU second`,
    `longest hold ${(delay.max / 1e6).toFixed(0)} ms`,
    `memory +${((highest - before) / 1e6).toFixed(0)} MB`,
  ]
  console.log(`read and map, ${name}: ${figures.join(', ')}`)
}
