/** A record of a file: the line it starts on, as an editor counts lines, and how many empty ones precede it. */
export type CsvRecord = { line: number; cells: string[]; blankLinesBefore: number }

const LINE_BREAKS = /\r\n|\n|\r/g

export function lineBreaksIn(text: string): number {
  return text.match(LINE_BREAKS)?.length ?? 0
}
