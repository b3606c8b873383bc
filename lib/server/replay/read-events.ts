import 'server-only'
import type { Tx } from '@/db/client'
import { TYPE_BITS } from '@/lib/domain/replay/snapshot'
import type { EventColumns, SnapshotBuilder } from '@/lib/domain/replay/snapshot-builder'
import type { LeadSpan } from './read-real-episodes'

type Row = { leadId: string; packed: Uint8Array; properties: string | null }

/** Bytes of an event: microseconds since 2000 in eight, type and date bit in two. */
const EVENT_BYTES = 10
const EPOCH_2000_MS = 946_684_800_000
const BETWEEN = '\u001e'

/**
 * Reads events packed per lead, which is many times quicker than row by row. Types are told as numbers; a block with a
 * type nobody has met yet is read a second time.
 */
export class EventReader {
  readonly #tx: Tx
  readonly #workspaceId: string
  readonly #snapshot: SnapshotBuilder
  readonly #types: string[] = []
  readonly #codes: number[] = []

  constructor(tx: Tx, workspaceId: string, snapshot: SnapshotBuilder) {
    this.#tx = tx
    this.#workspaceId = workspaceId
    this.#snapshot = snapshot
  }

  async read(span: LeadSpan): Promise<Map<string, EventColumns>> {
    const rows = await this.#readPacked(span)
    const first = this.#unpack(rows)
    if (first !== null) return first
    await this.#learnTypes(span)
    return this.#unpack(await this.#readPacked(span)) ?? new Map()
  }

  #readPacked(span: LeadSpan): Promise<Row[]> {
    const { sql } = this.#tx
    return sql<Row[]>`
      select lead_id as "leadId",
        string_agg(timestamptz_send(occurred_at)
          || int2send((coalesce(array_position(${this.#types}::text[], type), 0)
            + case when date_only then -32768 else 0 end)::int2), ''::bytea order by occurred_at, id) as packed,
        case when count(properties) > 0
          then string_agg(coalesce(properties::text, ''), chr(30) order by occurred_at, id) end as properties
      from app.engagement_event
      where workspace_id = ${this.#workspaceId} and lead_id between ${span.firstId} and ${span.lastId}
      group by lead_id`
  }

  async #learnTypes(span: LeadSpan): Promise<void> {
    const rows = await this.#tx.sql<{ type: string }[]>`
      select distinct type from app.engagement_event
      where workspace_id = ${this.#workspaceId} and lead_id between ${span.firstId} and ${span.lastId}
        and not (type = any(${this.#types}::text[]))`
    for (const { type } of rows) {
      this.#types.push(type)
      this.#codes.push(this.#snapshot.typeCode(type))
    }
  }

  /** Null: there is an event of a type not known yet. */
  #unpack(rows: readonly Row[]): Map<string, EventColumns> | null {
    const columns = new Map<string, EventColumns>()
    for (const { leadId, packed, properties } of rows) {
      const unpacked = this.#columnsOf(packed, properties)
      if (unpacked === null) return null
      columns.set(leadId, unpacked)
    }
    return columns
  }

  #columnsOf(packed: Uint8Array, told: string | null): EventColumns | null {
    const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
    const length = packed.byteLength / EVENT_BYTES
    const ms = new Float64Array(length)
    const type = new Uint16Array(length)
    const properties = new Uint32Array(length)
    for (let i = 0; i < length; i++) {
      const at = i * EVENT_BYTES
      const micros = view.getInt32(at) * 4_294_967_296 + view.getUint32(at + 4)
      const bits = view.getUint16(at + 8)
      const place = (bits & TYPE_BITS) - 1
      const code = this.#codes[place]
      if (code === undefined) return null
      ms[i] = Math.floor(micros / 1_000) + EPOCH_2000_MS
      type[i] = code | (bits & ~TYPE_BITS)
    }
    if (told !== null)
      told.split(BETWEEN).forEach((json, i) => {
        properties[i] = this.#snapshot.propertiesCode(json)
      })
    return { length, ms, type, properties }
  }
}
