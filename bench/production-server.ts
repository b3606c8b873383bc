import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { ensureBuilt } from '../scripts/build'

const READY_TRIES = 300

/** The production server of this build over a database, on a port of its own. */
export async function startServer(appUrl: string): Promise<{ base: string; stop: () => void }> {
  ensureBuilt()
  const port = await freePort()
  const base = `http://localhost:${port}`
  const server = serve(port, base, appUrl)
  await untilReady(base, server)
  return { base, stop: () => void server.kill('SIGTERM') }
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
