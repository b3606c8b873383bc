import { readFileSync } from 'node:fs'
import type { Criteria } from '../criteria/criteria'
import { NO_FACTS } from '../criteria/lead-facts'
import type { Candidate } from './candidate'
import { behaviour, EMPTY, PLANTED_GATES } from './criteria.testing'

const folder = new URL('../../server/import/fixtures/planted_dev/', import.meta.url)

/** The planted set has no quoted cells, so a split reads it. */
function readTable(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(new URL(name, folder), 'utf8').trim().split(/\r?\n/)
  const headers = header.split(',')
  return lines.map(line => Object.fromEntries(line.split(',').map((cell, i) => [headers[i] ?? '', cell])))
}

export type PlantedLead = Omit<Candidate, 'earlier'> & {
  id: string
  mqlAt: Date
  route: string
  rejections: Date[]
  isSql: boolean
  isWon: boolean
}

const events = readTable('events.csv')

/** The 400 planted leads with what is known of them, what they did and when sales sent them back. */
export function plantedLeads(): PlantedLead[] {
  const eventsOf = Map.groupBy(events, row => row.lead_id)
  const changesOf = Map.groupBy(readTable('status_history.csv'), row => row.lead_id)
  const won = new Set(
    readTable('opportunities.csv').flatMap(row => (row.stage === 'closed_won' ? [row.lead_id] : [])),
  )
  return readTable('leads.csv').map(row => ({
    id: row.lead_id ?? '',
    createdAt: new Date(row.created_at ?? ''),
    mqlAt: new Date(row.mql_at ?? ''),
    route: row.route ?? '',
    facts: [
      {
        from: new Date(row.created_at ?? ''),
        facts: { ...NO_FACTS, employees: Number(row.employees), jobTitle: row.job_title ?? null },
      },
    ],
    events: (eventsOf.get(row.lead_id) ?? []).map(event => ({
      id: event.event_id ?? '',
      type: event.type ?? '',
      occurredAt: new Date(event.occurred_at ?? ''),
      dateOnly: false,
      properties: null,
    })),
    rejections: (changesOf.get(row.lead_id) ?? [])
      .filter(change => change.to_status === 'rejected')
      .map(change => new Date(change.changed_at ?? '')),
    isSql: row.sql_at !== '',
    isWon: won.has(row.lead_id),
  }))
}

/** The rules the planted data were made by: one behaviour rule for each type of event, worth its points. */
export function plantedCriteria(halfLifeDays: number | null): Criteria {
  const points = new Map(events.map(row => [row.type ?? '', Number(row.points)]))
  return {
    ...EMPTY,
    behaviourRules: [...points].map(([type, worth]) => behaviour(type, worth, { halfLifeDays })),
    gates: PLANTED_GATES,
  }
}
