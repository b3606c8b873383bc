import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** Whether a Treaty that is alive works in this data folder. */
export function isFolderClaimed(dataDir: string): boolean {
  const file = join(dataDir, 'treaty.pid')
  return existsSync(file) && isAlive(Number(readFileSync(file, 'utf8')))
}

/** Refuses a second start in the same data folder; returns what gives the folder free again. */
export function claimFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'treaty.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (pid && pid !== process.pid && isAlive(pid)) {
    throw new Error(
      `Treaty already runs in ${dataDir} (process ${pid}). Stop it first, or set TREATY_DATA_DIR to another folder.`,
    )
  }
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Throws a clear message when something else listens on the port. */
export function requireFreePort(port: number): Promise<void> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', () =>
      fail(
        new Error(
          `Port ${port} is in use. Stop what listens there, or choose another one: PORT=3100 npm start`,
        ),
      ),
    )
    server.listen(port, () => server.close(() => done()))
  })
}
