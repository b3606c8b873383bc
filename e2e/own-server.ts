import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { root } from './fixtures'

export type OwnServer = { url: string; kill: () => void; restart: () => Promise<void> }

/** A server process of the test's own, on the database of the one under test: it can be killed without harm to others. */
export async function startOwnServer(): Promise<OwnServer> {
  const port = await freePort()
  let pid = await startAt(port)
  return {
    url: `http://localhost:${port}`,
    // The whole group and at once, as a machine that loses its power: nothing is written down any more.
    kill: () => void process.kill(-pid, 'SIGKILL'),
    restart: async () => {
      pid = await startAt(port)
    },
  }
}

async function startAt(port: number): Promise<number> {
  const child = spawn(process.execPath, ['--import', './scripts/typescript.mjs', 'scripts/serve-beside.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...{ TREATY_DATA_DIR: join(root, '.data', 'e2e'), TREATY_ROLE: 'collab', PORT: String(port) },
      TREATY_BASE_URL: `http://localhost:${port}`,
    },
  })
  const pid = Number((await text(child.stdout)).trim())
  if (!Number.isInteger(pid) || pid <= 1) throw new Error('the second server did not start')
  return pid
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
