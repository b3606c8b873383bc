import postgres from 'postgres'
import type { Criteria } from '../lib/domain/criteria/criteria'
import { leadStretches, type RealEpisode } from '../lib/domain/replay/lead-stretches'
import { OUTCOME_CLASSES } from '../lib/domain/replay/outcome-class'
import { classesAt, OutcomesBuilder } from '../lib/domain/replay/outcomes'
import type { ReplayQuestion } from '../lib/domain/replay/replayer'
import { historyOf, replayOver, stopReplays } from '../lib/server/replay/histories'
import { openDuck } from './duck-replay'
import { BENCH_CRITERIA } from './replay-criteria'
import { replaySql } from './replay-sql'
import { timed, timesOf } from './times'

export type ReplayBench = {
  leads: number
  events: number
  snapshotMb: number
  loadSeconds: number
  /** Milliseconds, medians: what was asked, and how often. */
  ours: { what: string; ms: number; p95: number }[]
  /** The same job, once warm; null where it was left out. */
  sqlMs: number | null
  duckMs: number | null
  /** MQLs at a threshold where the ways disagree. */
  differs: string[]
}

type Options = {
  ownerUrl: string
  workspaceId: string
  asOf: string
  runs: number
  /** Ways to leave out: they take minutes where there are ten million events. */
  without: readonly string[]
}

/** Full replays and drags of sliders through the app's own threads, against one statement on two databases. */
export async function benchReplay(options: Options): Promise<ReplayBench> {
  const { ownerUrl, workspaceId, asOf, runs, without } = options
  const started = performance.now()
  const subject = { workspaceId, timeZone: 'UTC', version: 1 }
  let history = await historyOf(subject)
  while (history.status === 'loading') {
    await new Promise(resolve => setTimeout(resolve, 50))
    history = await historyOf(subject)
  }
  const loadSeconds = (performance.now() - started) / 1_000
  if (history.days === null) throw new Error('there is nothing to replay')
  const question = questionOf(history.days, asOf)
  const ask = (draft: Criteria) => replayOver(workspaceId, { ...question, draft })
  const answer = await ask(BENCH_CRITERIA)
  const ours: ReplayBench['ours'] = []
  for (const { what, vary } of DRAGS) {
    const times: number[] = []
    for (let run = 0; run < runs; run++) times.push(await timed(() => ask(vary(run + 1))))
    const { p50, p95 } = timesOf(times)
    ours.push({ what, ms: p50, p95 })
  }
  await stopReplays()
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    await sql.unsafe(`set treaty.workspace_id = '${workspaceId}'; set work_mem = '256MB'; set jit = off`)
    await stageStretches(sql, workspaceId, asOf)
    const differs: string[] = []
    const compare = (name: string, rows: readonly Record<string, unknown>[]) => {
      for (const threshold of [10, 50, 90]) {
        const theirs = countAt(rows, threshold)
        const own = answer ? ownCount(answer.draft.curve, threshold) : Number.NaN
        if (own !== theirs) differs.push(`${name} at ${threshold}: ${theirs} against ${own}`)
      }
    }
    const sqlMs = without.includes('sql')
      ? null
      : await askSql(sql, workspaceId, rows => compare('SQL', rows))
    const duckMs = without.includes('duckdb')
      ? null
      : await askDuck(sql, workspaceId, rows => compare('DuckDB', rows))
    const snapshotMb = history.bytes / 1_048_576
    return {
      leads: history.leads,
      events: history.events,
      snapshotMb,
      loadSeconds,
      ours,
      sqlMs,
      duckMs,
      differs,
    }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

function questionOf(days: { first: number; last: number }, asOf: string): ReplayQuestion {
  const monthStarts: number[] = []
  for (let day = days.first; day <= days.last; day++)
    if (day === days.first || new Date(day * 86_400_000).getUTCDate() === 1) monthStarts.push(day)
  return {
    draft: BENCH_CRITERIA,
    inForce: BENCH_CRITERIA,
    asOfMs: Date.parse(asOf),
    window: { fromDay: days.first, toDay: days.last + 1, monthStarts },
    highest: 150,
    named: 0,
  }
}

const { behaviourRules, fitRules, gates, thresholds } = BENCH_CRITERIA

const DRAGS: readonly { what: string; vary: (run: number) => Criteria }[] = [
  {
    what: 'every weight changed: one full pass',
    vary: run => ({
      ...BENCH_CRITERIA,
      behaviourRules: behaviourRules.map(rule => ({ ...rule, points: rule.points + run / 64 })),
    }),
  },
  { what: 'a common rule dragged', vary: run => withPoints('page_view-14', run) },
  { what: 'a rare rule dragged', vary: run => withPoints('integration_connected-14', run) },
  {
    what: 'a fit rule dragged',
    vary: run => ({
      ...BENCH_CRITERIA,
      fitRules: fitRules.map(rule => (rule.id === 'home' ? { ...rule, points: rule.points + run } : rule)),
    }),
  },
  {
    what: 'a half-life changed',
    vary: run => ({
      ...BENCH_CRITERIA,
      behaviourRules: behaviourRules.map(rule =>
        rule.id === 'pricing_view-14' ? { ...rule, halfLifeDays: 14 + run } : rule,
      ),
    }),
  },
  {
    what: 'a gate changed',
    vary: run => ({
      ...BENCH_CRITERIA,
      gates: gates.map(gate => ({ ...gate, condition: { operator: 'gte', value: 20 + run } as const })),
    }),
  },
  {
    what: 'the threshold moved, asked anew',
    vary: run => ({ ...BENCH_CRITERIA, thresholds: { ...thresholds, total: 50 + run } }),
  },
]

function withPoints(id: string, run: number): Criteria {
  return {
    ...BENCH_CRITERIA,
    behaviourRules: behaviourRules.map(rule =>
      rule.id === id ? { ...rule, points: rule.points + run / 2 } : rule,
    ),
  }
}

type Episode = RealEpisode & { leadId: string }

/** What each lead's stretches are is prepared for the databases; the time of it is not theirs. */
async function stageStretches(sql: postgres.Sql, workspaceId: string, asOf: string): Promise<void> {
  await sql.unsafe(`create temp table stretch
    (id int, lead_id uuid, after_at timestamp, until_at timestamp, reached int)`)
  const leads = await sql<{ id: string }[]>`
    select id from app.lead where workspace_id = ${workspaceId} and voided_at is null and merged_into_id is null`
  const episodes = await sql<Episode[]>`
    select lead_id as "leadId", id, mql_at as "mqlAt", accepted_at as "acceptedAt", disposed_at as "disposedAt",
      disposition, verdict, reason, sql_at as "sqlAt", closed_at as "closedAt", outcome, date_only as "dateOnly",
      null as "amountMinor" from app.handoff where workspace_id = ${workspaceId} order by n`
  const episodesOf = Map.groupBy(episodes, episode => episode.leadId)
  const outcomes = new OutcomesBuilder()
  const rows: { lead: string; after: string; until: string }[] = []
  for (const { id } of leads)
    for (const { earlier, untilMs, episode } of leadStretches(episodesOf.get(id) ?? [])) {
      outcomes.add(0, episode)
      const ended = earlier.at(-1)?.ended?.ms ?? Date.parse('1990-01-01T00:00:00Z')
      const until = Math.min(untilMs, Date.parse(asOf))
      rows.push({ lead: id, after: new Date(ended).toISOString(), until: new Date(until).toISOString() })
    }
  const reached = Array.from(classesAt(outcomes.outcomes(), Date.parse(asOf)))
  for (let from = 0; from < rows.length; from += 50_000) {
    const block = rows.slice(from, from + 50_000)
    await sql`insert into stretch select ${from} + row_number() over (), lead::uuid, after_at::timestamptz at time zone 'UTC',
      until_at::timestamptz at time zone 'UTC', reached
      from unnest(${block.map(row => row.lead)}::text[], ${block.map(row => row.after)}::text[],
        ${block.map(row => row.until)}::text[], ${reached.slice(from, from + 50_000)}::int[])
        as told(lead, after_at, until_at, reached)`
  }
  await sql.unsafe('analyze stretch')
}

async function askSql(
  sql: postgres.Sql,
  workspaceId: string,
  check: (rows: readonly Record<string, unknown>[]) => void,
): Promise<number> {
  const statement = replaySql({
    event: `(select lead_id, type, occurred_at at time zone 'UTC' as happened from app.engagement_event
      where workspace_id = '${workspaceId}')`,
    lead: `(select id, segment, created_at at time zone 'UTC' as created_at, employees, country
      from app.lead where workspace_id = '${workspaceId}') l`,
    stretch: 'stretch',
    where: '',
  })
  check(await sql.unsafe(statement))
  return timed(() => sql.unsafe(statement))
}

async function askDuck(
  sql: postgres.Sql,
  workspaceId: string,
  check: (rows: readonly Record<string, unknown>[]) => void,
): Promise<number> {
  const duck = await openDuck(sql, workspaceId)
  try {
    check(await duck.ask())
    return await timed(duck.ask)
  } finally {
    duck.close()
  }
}

/** MQLs at a threshold: of each group the last sum not above it. */
function countAt(rows: readonly Record<string, unknown>[], threshold: number): number {
  const last = new Map<string, { at: number; n: number }>()
  for (const row of rows) {
    const at = Number(row.threshold)
    const group = `${String(row.month)} ${String(row.reached)} ${String(row.segment)}`
    const known = last.get(group)
    if (at <= threshold && (known === undefined || at > known.at))
      last.set(group, { at, n: Number(row.mqls) })
  }
  let n = 0
  for (const each of last.values()) n += each.n
  return n
}

function ownCount(curve: Int32Array, threshold: number): number {
  const classes = OUTCOME_CLASSES.length
  return curve.subarray(threshold * classes, (threshold + 1) * classes).reduce((sum, n) => sum + n, 0)
}
