import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase, startCluster } from '../scripts/database'
import { migrate } from './migrate'

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: { port: number; password: string; ownerPassword: string; appPassword: string }
  }
}

/** One real PostgreSQL for the run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject) {
  delete process.env.DATABASE_URL
  const folder = join(process.cwd(), '.data', `test-${process.pid}`)
  const cluster = await startCluster(folder)
  const template = await openDatabase(folder, 'treaty_template')
  await migrate(template.ownerUrl)
  project.provide('cluster', {
    port: cluster.port,
    password: cluster.password,
    ownerPassword: cluster.ownerPassword,
    appPassword: cluster.appPassword,
  })
  return async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
