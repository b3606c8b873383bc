import type { Subject } from '../declaration'
import type { MetricRows } from '../fold-metric'
import type { ColumnValue } from './column-table'
import { MetricColumns } from './metric-columns'
import { TABLE_COLUMNS } from './table-columns'

/** Rows as columns, as if they had been read from the database; ids need not be UUIDs. */
export function columnsOf(rows: MetricRows): MetricColumns {
  const columns = new MetricColumns()
  const ids = new Map<string, string>()
  addRows(columns, rows, id => uuidOf(ids, id))
  return columns
}

/** Takes leads out and writes them anew from other rows. */
export function addRows(columns: MetricColumns, rows: MetricRows, idOf: (id: string) => string): void {
  for (const lead of rows.leads) {
    const dateOnly = lead.createdDateOnly ? 1 : 0
    columns.addLead(idOf(lead.id), valuesOf('lead', { ...lead, dateOnly, mqlAt: null }))
  }
  for (const handoff of rows.handoffs) columns.addHandoff(idOf(handoff.leadId), valuesOf('handoff', handoff))
  for (const deal of rows.opportunities)
    columns.addDeal(deal.leadId === null ? null : idOf(deal.leadId), valuesOf('opportunity', deal))
}

function uuidOf(ids: Map<string, string>, id: string): string {
  const known = ids.get(id) ?? `00000000-0000-7000-8000-${ids.size.toString(16).padStart(12, '0')}`
  ids.set(id, known)
  return known
}

function valuesOf(subject: Subject, row: object): ColumnValue[] {
  const fields = new Map(Object.entries(row))
  const { instants, numbers, smalls, words } = TABLE_COLUMNS[subject]
  return [...instants, ...numbers, ...smalls, ...words].map(name => {
    const value: unknown =
      fields.get(name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())) ?? null
    return value instanceof Date ? value.getTime() : (value as ColumnValue)
  })
}
