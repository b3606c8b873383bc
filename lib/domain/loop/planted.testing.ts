import { readFileSync } from 'node:fs'
import { NO_FACTS } from '../criteria/lead-facts'
import { mapReason } from '../rejection/map-reason'
import { verdictOf } from '../rejection/reasons'
import { plantedLeads } from '../scoring/planted.testing'
import type { PastHandoff } from './past-handoff'

const file = new URL('../../server/import/fixtures/planted_dev/leads.csv', import.meta.url)

/** The 400 planted handoffs with what became of them. */
export function plantedPast(): PastHandoff[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  const headers = header.split(',')
  const rows = new Map(
    lines.map(line => {
      const row = Object.fromEntries(line.split(',').map((cell, i) => [headers[i] ?? '', cell]))
      return [row.lead_id ?? '', row]
    }),
  )
  return plantedLeads().map(lead => {
    const row = rows.get(lead.id)
    const reason = row?.rejection_reason ? mapReason(row.rejection_reason) : null
    const before = lead.rejections.filter(at => at < lead.mqlAt).map(at => at.getTime())
    const last = before.length === 0 ? null : { ms: Math.max(...before), dateOnly: false }
    return {
      id: lead.id,
      version: null,
      mql: { ms: lead.mqlAt.getTime(), dateOnly: false },
      facts: {
        ...NO_FACTS,
        employees: Number(row?.employees),
        jobTitle: row?.job_title ?? null,
        industry: row?.industry ?? null,
        country: row?.country ?? null,
      },
      events: lead.events.filter(event => event.occurredAt <= lead.mqlAt),
      rejectedAt: last,
      endedAt: last,
      answer: row?.decision === 'accepted' ? 'accepted' : row?.decision === 'rejected' ? 'sent_back' : null,
      isAgainstCriteria: verdictOf(reason) === 'criteria',
      reason,
      isSql: lead.isSql,
      isWon: lead.isWon,
      isSqlDue: true,
      isWonDue: true,
    }
  })
}
