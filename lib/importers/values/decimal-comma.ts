const DRESS = '[^\\d,.()-]{0,4}'
const COMMA = new RegExp(`^\\(?-?${DRESS}-?(?:\\d+|\\d{1,3}(?:[. ]\\d{3})+),\\d{1,2}${DRESS}\\)?$`, 'u')
const DOT = new RegExp(`^\\(?-?${DRESS}-?(?:\\d+|\\d{1,3}(?:[, ]\\d{3})+)\\.\\d{1,2}${DRESS}\\)?$`, 'u')

/** Habit of a file in writing numbers, by the numbers that can be read one way only; else by its delimiter. */
export function findDecimalComma(cells: Iterable<string>, delimiter: string): boolean {
  let [commas, dots] = [0, 0]
  for (const cell of cells) {
    if (cell.length < 3 || cell.length > 24) continue
    if (COMMA.test(cell)) commas++
    else if (DOT.test(cell)) dots++
  }
  return commas === dots ? delimiter === ';' : commas > dots
}
