import { gzipSync } from 'node:zlib'
import { seedSample } from '../db/seed/sample'
import { startServer } from './production-server'
import { type Times, timesOf } from './times'
import { Visitor } from './visitor'

export type PageFigures = { route: string; scripts: number; gzippedKb: number; firstByte: Times }

const ROUTES = ['/login', '/overview', '/funnel', '/leads', '/data', '/settings/members'] as const

/** Gzipped JavaScript of every route and its time to first byte, as the production server of this build gives them. */
export async function benchPages(
  urls: { ownerUrl: string; appUrl: string },
  runs: number,
): Promise<PageFigures[]> {
  await seedSample(urls.ownerUrl)
  const { base, stop } = await startServer(urls.appUrl)
  try {
    const visitor = new Visitor(base)
    const figures: PageFigures[] = []
    for (const route of ROUTES) {
      if (route === '/overview') await visitor.signIn('marketing')
      figures.push(await benchPage(visitor, route, runs))
    }
    return figures
  } finally {
    stop()
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
