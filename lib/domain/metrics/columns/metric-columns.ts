import type { Subject } from '../declaration'
import { ColumnTable, type ColumnValue, NO_LEAD } from './column-table'
import { UuidNumbers } from './uuid-numbers'

/** Bits of `date_only` of a lead: of its creation, and of its first MQL. */
const FIRST_MQL_BIT = 2
const MQL_BIT = 1

/** Everything that metrics are made of, in columns. What a lead has can be taken out and written anew. */
export class MetricColumns {
  readonly tables: Readonly<Record<Subject, ColumnTable>> = {
    handoff: new ColumnTable('handoff'),
    opportunity: new ColumnTable('opportunity'),
    lead: new ColumnTable('lead'),
  }
  readonly #ids = new UuidNumbers()

  /** Adds a lead that counts. It comes before its handoffs, the first of which dates its first MQL. */
  addLead(id: string, values: readonly ColumnValue[]): void {
    this.tables.lead.put(this.#ids.numberOf(id), values)
  }

  addHandoff(leadId: string, values: readonly ColumnValue[]): void {
    const lead = this.#ids.numberOf(leadId)
    const { handoff, lead: leads } = this.tables
    const row = handoff.add(lead, values)
    if (handoff.smalls('n')?.[row] !== 1) return
    leads.makeRoom(lead)
    leads.numbers('mql_at')[lead] = handoff.numbers('mql_at')[row] ?? Number.NaN
    const bits = leads.smalls('date_only')
    const isDate = ((handoff.smalls('date_only')?.[row] ?? 0) & MQL_BIT) !== 0
    if (bits && isDate) bits[lead] = (bits[lead] ?? 0) | FIRST_MQL_BIT
  }

  addDeal(leadId: string | null, values: readonly ColumnValue[]): void {
    this.tables.opportunity.add(leadId === null ? NO_LEAD : this.#ids.numberOf(leadId), values)
  }

  /** Takes a lead out, with its handoffs and deals. */
  forget(id: string): void {
    const number = this.#ids.numberOf(id)
    const { handoff, opportunity, lead } = this.tables
    handoff.dropLead(number)
    opportunity.dropLead(number)
    lead.makeRoom(number)
    lead.clear(number)
    lead.numbers('mql_at')[number] = Number.NaN
    const bits = lead.smalls('date_only')
    if (bits) bits[number] = 0
  }

  get bytes(): number {
    return Object.values(this.tables).reduce((sum, table) => sum + table.bytes, this.#ids.bytes)
  }
}
