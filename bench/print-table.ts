type Cell = string | number

/** A table of text: the first column to the left, numbers to the right. */
export function printTable(
  title: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  const texts = [header, ...rows].map(row => row.map(String))
  const widths = header.map((_, column) => Math.max(...texts.map(row => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join('  ')
  console.log(['', title, ...texts.map(line)].join('\n'))
}
