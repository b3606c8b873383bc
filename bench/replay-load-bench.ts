import { withWorkspace } from '../db/client'
import { documentOf } from '../lib/contracts/criteria-from'
import type { Criteria } from '../lib/domain/criteria/criteria'
import { operatorScope } from '../lib/server/session'
import { createToken } from '../lib/server/token/write'
import { startServer } from './production-server'
import { BENCH_CRITERIA } from './replay-criteria'
import { type Times, timesOf } from './times'

type Waits = { p50: number; p99: number }

/** What a client of the production server waits for, with and without somebody dragging sliders beside it. */
export type ReplayLoadFigures = {
  /** Other requests, fifty a second. */
  calm: Waits
  beside: Waits
  requests: number
  failed: number
  /** Answers to replays as they arrive, by what was changed. */
  replays: { what: string; times: Times; n: number }[]
  ratio: number
}

type Options = { appUrl: string; workspaceId: string; seconds: number }

const PER_SECOND = 50
/** One token may ask so much less. */
const TOKENS = 8
const { behaviourRules, fitRules, gates, thresholds } = BENCH_CRITERIA

/** What a hand does in the lab, one thing after the other. */
const CHANGES: readonly { what: string; vary: (step: number) => Criteria }[] = [
  {
    what: 'one weight',
    vary: step => ({
      ...BENCH_CRITERIA,
      behaviourRules: behaviourRules.map(rule =>
        rule.id === 'page_view-14' ? { ...rule, points: rule.points + (step % 40) / 2 } : rule,
      ),
    }),
  },
  {
    what: 'one weight of fit',
    vary: step => ({
      ...BENCH_CRITERIA,
      fitRules: fitRules.map(rule => (rule.id === 'home' ? { ...rule, points: step % 40 } : rule)),
    }),
  },
  {
    what: 'a gate',
    vary: step => ({
      ...BENCH_CRITERIA,
      gates: gates.map(gate => ({
        ...gate,
        condition: { operator: 'gte', value: 20 + (step % 80) } as const,
      })),
    }),
  },
  {
    what: 'the threshold',
    vary: step => ({ ...BENCH_CRITERIA, thresholds: { ...thresholds, total: 30 + (step % 60) } }),
  },
  {
    what: 'a half-life',
    vary: step => ({
      ...BENCH_CRITERIA,
      behaviourRules: behaviourRules.map(rule =>
        rule.id === 'pricing_view-14' ? { ...rule, halfLifeDays: 5 + (step % 40) } : rule,
      ),
    }),
  },
]

/** Fifty requests a second for lists of leads, alone and while replays follow each other without a pause. */
export async function benchReplayLoad({ appUrl, workspaceId, seconds }: Options): Promise<ReplayLoadFigures> {
  const tokens = await tokensFor(workspaceId)
  const server = await startServer(appUrl)
  try {
    const replay = (draft: Criteria) => askReplay(server.base, tokens[0] ?? '', draft)
    while ((await replay(BENCH_CRITERIA)) === 'loading') await pause(1_000)
    await askLeads(server.base, tokens, 5)
    const calm = await askLeads(server.base, tokens, seconds)
    const replays = new Map<string, number[]>()
    let isOver = false
    const dragging = (async () => {
      for (let turn = 0; !isOver; turn++)
        for (const { what, vary } of CHANGES) {
          const times = replays.get(what) ?? []
          replays.set(what, times)
          for (let step = 0; step < 20 && !isOver; step++) {
            const started = performance.now()
            await replay(vary(turn * 20 + step))
            times.push(performance.now() - started)
          }
        }
    })()
    const beside = await askLeads(server.base, tokens, seconds)
    isOver = true
    await dragging
    return {
      calm: waitsOf(calm.times),
      beside: waitsOf(beside.times),
      requests: calm.times.length + beside.times.length,
      failed: calm.failed + beside.failed,
      replays: [...replays].map(([what, times]) => ({ what, times: timesOf(times), n: times.length })),
      ratio: waitsOf(beside.times).p99 / waitsOf(calm.times).p99,
    }
  } finally {
    server.stop()
  }
}

function waitsOf(times: readonly number[]): Waits {
  const sorted = times.toSorted((a, b) => a - b)
  return { p50: timesOf(times).p50, p99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN }
}

async function tokensFor(workspaceId: string): Promise<string[]> {
  const tokens: string[] = []
  for (let i = 0; i < TOKENS; i++) {
    const token = await withWorkspace(workspaceId, async tx => {
      const scope = await operatorScope(tx, workspaceId)
      const input = { name: `Bench ${i}`, scopes: ['read' as const], expires_in_days: 1 }
      const written = await createToken(tx, scope, input)
      return written.ok && written.body ? (written.body as { token: string }).token : ''
    })
    tokens.push(token)
  }
  return tokens
}

async function askReplay(base: string, token: string, draft: Criteria): Promise<string> {
  const response = await fetch(`${base}/api/v1/replays`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ criteria: documentOf(draft) }),
  })
  if (response.status === 429) await pause(2_000)
  else if (!response.ok) throw new Error(`the replay answered ${response.status}: ${await response.text()}`)
  return ((await response.json()) as { status?: string }).status ?? 'refused'
}

/** Requests at a steady pace, each sent at its time whether or not those before were answered. */
async function askLeads(
  base: string,
  tokens: readonly string[],
  seconds: number,
): Promise<{ times: number[]; failed: number }> {
  const times: number[] = []
  let failed = 0
  const ask = async (i: number) => {
    const started = performance.now()
    const headers = { authorization: `Bearer ${tokens[i % tokens.length] ?? ''}` }
    const response = await fetch(`${base}/api/v1/leads?limit=50`, { headers })
    await response.arrayBuffer()
    if (response.ok) times.push(performance.now() - started)
    else failed += 1
  }
  const asked: Promise<void>[] = []
  const began = performance.now()
  for (let i = 0; i < seconds * PER_SECOND; i++) {
    const wait = began + (i * 1_000) / PER_SECOND - performance.now()
    if (wait > 0) await pause(wait)
    asked.push(ask(i))
  }
  await Promise.all(asked)
  return { times, failed }
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
