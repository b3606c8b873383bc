import 'server-only'
import type { Tx } from '@/db/client'
import { jsonText, type Packable, pack, packed } from '@/db/packed'
import type { Refusal } from './intake'
import { RANK } from './intake-tables'

const BLOCK = 500

/** Rows that are not imported, with the reason and the row as it was read. */
export class Refusals {
  private held: Refusal[] = []

  private readonly tx: Tx

  constructor(tx: Tx) {
    this.tx = tx
  }

  async add(refusal: Refusal): Promise<void> {
    this.held.push(refusal)
    if (this.held.length >= BLOCK) await this.end()
  }

  async end(): Promise<void> {
    const held = this.held
    if (held.length === 0) return
    this.held = []
    const of = (value: (refusal: Refusal) => Packable) => packed(this.tx, pack(held, value))
    await this.tx.sql`
      insert into in_refusal (line, outcome, "column", message, row)
      select * from unnest(${of(r => r.line)}::integer[], ${of(r => r.outcome)}, ${of(r => r.column)},
        ${of(r => r.message)}, ${of(r => jsonText(r.row))}::jsonb[])`
    await this.tx.sql`
      insert into in_outcome (line, rank)
      select * from unnest(${of(r => r.line)}::integer[], ${of(r => RANK[r.outcome])}::smallint[])`
  }
}
