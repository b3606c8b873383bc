import type { ColumnTable } from './column-table'
import { allRows, BLOCK, type RowMask } from './row-mask'

const marks = new Uint8Array(BLOCK)

/** Leaves only the rows that a mask marks, in their order, and answers how many. */
export function narrowed(mask: RowMask, rows: Int32Array, length: number): number {
  if (mask === allRows) return length
  if (mask(rows, length, marks) === length) return length
  let n = 0
  for (let i = 0; i < length; i++) {
    rows[n] = rows[i] ?? 0
    n += marks[i] ?? 0
  }
  return n
}

/** The rows that count and that a mask marks, block by block; a block is overwritten by the next. */
export function* rowBlocks({ live, size }: ColumnTable, mask: RowMask): Generator<[Int32Array, number]> {
  const rows = new Int32Array(BLOCK)
  for (let start = 0; start < size; start += BLOCK) {
    const end = Math.min(start + BLOCK, size)
    let n = 0
    for (let row = start; row < end; row++) {
      rows[n] = row
      n += live[row] ?? 0
    }
    yield [rows, narrowed(mask, rows, n)]
  }
}
