/** Marks which of some rows are meant, and answers how many: a condition made ready for many rows at a time. */
export type RowMask = (rows: Int32Array, length: number, mask: Uint8Array) => number

/** Rows are looked at in blocks of this size, so that what is looked at stays near the processor. */
export const BLOCK = 2_048

export const allRows: RowMask = (_, length, mask) => {
  mask.fill(1, 0, length)
  return length
}

export const noRows: RowMask = (_, length, mask) => {
  mask.fill(0, 0, length)
  return 0
}

/** The rows a test holds for, one by one: for what is asked of few. */
export const rowsWhere =
  (test: (row: number) => boolean): RowMask =>
  (rows, length, mask) => {
    let n = 0
    for (let i = 0; i < length; i++) {
      const holds = test(rows[i] ?? 0) ? 1 : 0
      mask[i] = holds
      n += holds
    }
    return n
  }

/** The rows that a mask does not mark. */
export const otherRows =
  (masked: RowMask): RowMask =>
  (rows, length, mask) => {
    const n = masked(rows, length, mask)
    for (let i = 0; i < length; i++) mask[i] = 1 - (mask[i] ?? 0)
    return length - n
  }

/** The rows that every mask marks: each is asked only about those that are left. */
export const rowsOfAll = (masks: readonly RowMask[]): RowMask =>
  masks.length === 0 ? allRows : masks.reduceRight((later, first) => among(first, later, 1))

/** The rows that any mask marks: each is asked only about those not yet marked. */
export const rowsOfAny = (masks: readonly RowMask[]): RowMask =>
  masks.length === 0 ? noRows : masks.reduceRight((later, first) => among(first, later, 0))

/** Asks a second mask about the rows for which a first one says `open`, and lets it decide about them. */
function among(first: RowMask, second: RowMask, open: 0 | 1): RowMask {
  const left = new Int32Array(BLOCK)
  const places = new Int32Array(BLOCK)
  const decided = new Uint8Array(BLOCK)
  return (rows, length, mask) => {
    const n = first(rows, length, mask)
    const asked = open === 1 ? n : length - n
    if (asked === 0) return n
    if (asked === length) return second(rows, length, mask)
    let count = 0
    for (let i = 0; i < length; i++) {
      left[count] = rows[i] ?? 0
      places[count] = i
      count += mask[i] === open ? 1 : 0
    }
    const found = second(left, count, decided)
    for (let i = 0; i < count; i++) mask[places[i] ?? 0] = decided[i] ?? 0
    return open === 1 ? found : n + found
  }
}
