import type { ChildProcess } from 'node:child_process'
import { migrate } from '../db/migrate'
import { DEMO_IDENTITIES } from '../db/seed/demo-identities'
import { seedSample } from '../db/seed/sample'
import { ROLE_LABELS } from '../lib/domain/policy/roles'
import { ensureBuilt } from './build'
import { openDatabase } from './database'
import { tellSampleStory } from './sample-story'
import { serve, waitUntilReady } from './serve'
import { readSettings } from './settings'
import { claimFolder, requireFreePort } from './single-run'

const development = process.argv.includes('--dev')
const STOP_AFTER_MS = 8_000

async function main() {
  const cleanups: (() => void | Promise<void>)[] = []
  let server: ChildProcess | undefined
  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    await stopServer(server)
    for (const cleanup of cleanups.reverse()) await cleanup()
    process.exit(code)
  }
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  try {
    const settings = readSettings()
    cleanups.push(claimFolder(settings.dataDir))
    await requireFreePort(settings.port)
    const database = await openDatabase(settings.dataDir)
    cleanups.push(database.stop)
    await migrate(database.ownerUrl)
    const sample = await seedSample(database.ownerUrl)
    if (sample.created) console.log(`Created ${sample.name}, a sample company with ${sample.leads} leads.`)
    await tellSampleStory(database.appUrl, sample.workspaceId)
    if (!development) ensureBuilt()
    if (stopping) return
    const { port, secret, baseUrl } = settings
    server = serve({ appUrl: database.appUrl, port, secret, baseUrl, development })
    server.on('exit', code => void stop(stopping ? 0 : (code ?? 1)))
    await waitUntilReady(settings.port, server)
    welcome(settings.baseUrl)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    await stop(1)
  }
}

async function stopServer(server: ChildProcess | undefined): Promise<void> {
  if (!server?.pid || server.exitCode !== null) return
  const gone = new Promise<void>(resolve => server.once('exit', () => resolve()))
  signalGroup(server.pid, 'SIGTERM')
  const forced = setTimeout(() => server.pid && signalGroup(server.pid, 'SIGKILL'), STOP_AFTER_MS)
  await gone
  clearTimeout(forced)
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch {
    // the group is gone already
  }
}

function welcome(baseUrl: string): void {
  const people = DEMO_IDENTITIES.map(({ name, role }) => `    ${name} (${ROLE_LABELS[role].toLowerCase()})`)
  console.log(
    [
      '',
      `  Treaty is ready: ${baseUrl}`,
      '',
      '  Look around Northwind, the sample company, as one of its people; the sign-in page has a button for each:',
      ...people,
      '',
      '  Your own workspace: npm run admin -- workspace create --name "Acme" --slug acme --time-zone UTC --currency USD',
      '  Ctrl-C stops everything.',
      '',
    ].join('\n'),
  )
}

await main()
