import type postgres from 'postgres'
import { parse } from 'postgres-array'

/** PostgreSQL's own element and array types, by object id. They are the same in every database. */
const ARRAY_OF: Record<number, number> = {
  16: 1000, // bool
  20: 1016, // int8
  21: 1005, // int2
  23: 1007, // int4
  25: 1009, // text
  114: 199, // json
  701: 1022, // float8
  1082: 1182, // date
  1184: 1185, // timestamptz
  1700: 1231, // numeric
  2950: 2951, // uuid
  3802: 3807, // jsonb
}

type Codec = {
  parsers: Record<number, (text: string) => unknown>
  serializers: Record<number, (value: unknown) => string>
}
type Internals = Codec & { shared: { typeArrayMap: Record<number, number> } }

/**
 * Teaches a client the array types. postgres.js can ask the server for them at each connection, but when the
 * backend dies during that question the rejection is nobody's and ends the process.
 */
export function addArrayTypes(client: postgres.Sql): void {
  // The documented options lack `shared`, which the driver's own `sql.array()` looks types up in.
  const options = client.options as unknown as Internals
  for (const [element, array] of Object.entries(ARRAY_OF)) {
    const oid = Number(element)
    options.shared.typeArrayMap[oid] = array
    options.parsers[array] = text => parse(text, value => options.parsers[oid]?.(value) ?? value)
    options.serializers[array] = value =>
      serialize(value, item => options.serializers[oid]?.(item) ?? String(item))
  }
}

function serialize(value: unknown, item: (value: unknown) => string): string {
  if (!Array.isArray(value)) return String(value)
  const parts = value.map(each => {
    if (each === null || each === undefined) return 'null'
    if (Array.isArray(each)) return serialize(each, item)
    return `"${item(each).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
  })
  return `{${parts.join(',')}}`
}
