import { parseArgs } from 'node:util'
import { migrate } from '../db/migrate'
import { seedSample } from '../db/seed/sample'
import { seedScale } from '../db/seed/seed-scale'
import { connect } from './admin/connect'
import { tellSampleStory } from './sample-story'

const HELP = `npm run seed -- --sample [--anchor 2026-11-22]
    creates Northwind, the sample company; does nothing where it exists
npm run seed -- --leads 1000000 [--workspace scale] [--seed 1] [--events-per-lead 10] [--handoffs-per-lead 0.32]
                [--pure-chance] [--anchor 2026-11-22]
    fills a new workspace with that many leads; with --pure-chance nothing about a lead tells what becomes of it`

const { values: given } = parseArgs({
  options: {
    sample: { type: 'boolean' },
    leads: { type: 'string' },
    workspace: { type: 'string', default: 'scale' },
    seed: { type: 'string', default: '1' },
    'events-per-lead': { type: 'string', default: '10' },
    'handoffs-per-lead': { type: 'string', default: '0.32' },
    'pure-chance': { type: 'boolean', default: false },
    anchor: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    help: { type: 'boolean', short: 'h' },
  },
})

function number(
  name: 'leads' | 'seed' | 'events-per-lead' | 'handoffs-per-lead',
  low: number,
  high: number,
): number {
  const value = Number(given[name])
  if (!(value >= low && value <= high)) throw new Error(`--${name} must be a number from ${low} to ${high}.`)
  return value
}

async function main(): Promise<void> {
  if (given.help || (!given.sample && given.leads === undefined)) return console.log(HELP)
  const { appUrl, ownerUrl, close } = await connect()
  try {
    await migrate(ownerUrl)
    if (given.sample) {
      const { created, name, leads, workspaceId } = await seedSample(ownerUrl, { anchor: given.anchor })
      await tellSampleStory(appUrl, workspaceId)
      console.log(
        created ? `Created ${name} with ${leads} leads.` : `${name} is there already, with ${leads} leads.`,
      )
    }
    if (given.leads === undefined) return
    const { rows, seconds, workspaceId } = await seedScale(ownerUrl, {
      slug: given.workspace,
      anchor: given.anchor,
      seed: number('seed', 0, 2 ** 32 - 1),
      leads: Math.round(number('leads', 1, 100_000_000)),
      eventsPerLead: number('events-per-lead', 1, 1_000),
      handoffsPerLead: number('handoffs-per-lead', 0.01, 1),
      isPureChance: given['pure-chance'],
      onProgress: leads => process.stderr.write(`\r${leads.toLocaleString('en')} leads`),
    })
    process.stderr.write('\n')
    for (const [table, count] of Object.entries(rows))
      console.log(`${table.padEnd(18)} ${count.toLocaleString('en')}`)
    console.log(`Workspace "${given.workspace}" (${workspaceId}) in ${seconds.toFixed(1)} s.`)
  } finally {
    await close()
  }
}

await main().catch(error => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
