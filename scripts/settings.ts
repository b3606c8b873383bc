import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type Settings = { dataDir: string; port: number; baseUrl: string; secret: string }

/** Where things are and how the app is reached, from the environment with defaults for a laptop. */
export function readSettings(): Settings {
  const dataDir = resolve(process.env.TREATY_DATA_DIR ?? '.data')
  const port = Number(process.env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`)
  }
  return {
    dataDir,
    port,
    baseUrl: process.env.TREATY_BASE_URL ?? `http://localhost:${port}`,
    secret: process.env.TREATY_SECRET ?? keptSecret(dataDir),
  }
}

/** Signs session cookies; made once and kept, so that a restart signs nobody out. */
function keptSecret(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}
