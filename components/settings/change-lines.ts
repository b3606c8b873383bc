export type ChangeLine = { field: string; before: string | null; after: string | null }

/** Before and after of an audit row, field by field, as they differ. */
export function changeLines(before: unknown, after: unknown): ChangeLine[] {
  const from = fields(before)
  const to = fields(after)
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  return names
    .map(name => ({ field: name.replaceAll('_', ' '), before: text(from[name]), after: text(to[name]) }))
    .filter(line => line.before !== line.after)
}

function fields(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {}
  return typeof value === 'object' && !Array.isArray(value) ? { ...value } : { value }
}

function text(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(text).join(', ')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, each]) => `${key} ${text(each) ?? 'none'}`)
      .join(', ')
  }
  return String(value)
}
