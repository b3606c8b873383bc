import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { seedSample } from '../db/seed/sample'
import { ensureBuilt } from '../scripts/build'
import { type Times, timesOf } from './times'
import { Visitor } from './visitor'

export type PageFigures = { route: string; scripts: number; gzippedKb: number; firstByte: Times }

const ROUTES = ['/login', '/overview', '/funnel', '/leads', '/data', '/settings/members'] as const
const READY_TRIES = 300

/** Gzipped JavaScript of every route and its time to first byte, as the production server of this build gives them. */
export async function benchPages(
  urls: { ownerUrl: string; appUrl: string },
  runs: number,
): Promise<PageFigures[]> {
  ensureBuilt()
  await seedSample(urls.ownerUrl)
  const port = await freePort()
  const base = `http://localhost:${port}`
  const server = serve(port, base, urls.appUrl)
  try {
    await untilReady(base, server)
    const visitor = new Visitor(base)
    const figures: PageFigures[] = []
    for (const route of ROUTES) {
      if (route === '/overview') await visitor.signIn('marketing')
      figures.push(await benchPage(visitor, route, runs))
    }
    return figures
  } finally {
    server.kill('SIGTERM')
  }
}

async function benchPage(visitor: Visitor, route: string, runs: number): Promise<PageFigures> {
  const html = await page(visitor, route)
  const paths = new Set(
    [...html.matchAll(/<script[^>]+src="([^"]+\.js[^"]*)"/g)].map(match => match[1] ?? ''),
  )
  let bytes = 0
  for (const path of paths)
    bytes += gzipSync(Buffer.from(await (await visitor.get(path)).arrayBuffer()), { level: 9 }).length
  const firstBytes: number[] = []
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    const response = await visitor.get(route)
    const reader = response.body?.getReader()
    await reader?.read()
    firstBytes.push(performance.now() - started)
    // Read to the end: a page that is still being streamed would stand in the way of the next.
    while (reader && !(await reader.read()).done);
  }
  return { route, scripts: paths.size, gzippedKb: bytes / 1_024, firstByte: timesOf(firstBytes) }
}

async function page(visitor: Visitor, route: string): Promise<string> {
  const response = await visitor.get(route)
  if (response.status !== 200) throw new Error(`${route} answered ${response.status}`)
  return response.text()
}

function serve(port: number, base: string, appUrl: string) {
  const secret = randomBytes(32).toString('base64url')
  return spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      TREATY_APP_URL: appUrl,
      TREATY_SECRET: secret,
      TREATY_BASE_URL: base,
      NEXTAUTH_URL: base,
      NEXTAUTH_SECRET: secret,
    },
  })
}

async function untilReady(base: string, server: ReturnType<typeof serve>): Promise<void> {
  for (let tried = 0; tried < READY_TRIES && server.exitCode === null; tried++) {
    const response = await fetch(`${base}/readyz`).catch(() => null)
    if (response?.ok) return
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error('The server did not become ready.')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
