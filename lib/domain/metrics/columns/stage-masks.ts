import type { Edge } from '../../time/edge'
import { noRows, type RowMask } from './row-mask'
import type { Guard, StageView } from './stage-view'
import type { Codes } from './word-column'

/** Rows whose stage is dated, at or before a cut: instants by their instant, dates by their date. */
export function reachedBy(view: StageView, { ms, dayMs }: Edge): RowMask {
  const { at, dates, bit, guard } = view
  if (guard !== null) return guardedBy(view, guard, { ms, dayMs })
  return (rows, length, mask) => {
    let n = 0
    for (let i = 0; i < length; i++) {
      const row = rows[i] ?? 0
      const cut = ((dates[row] ?? 0) & bit) === 0 ? ms : dayMs
      const holds = (at[row] ?? Number.NaN) <= cut ? 1 : 0
      mask[i] = holds
      n += holds
    }
    return n
  }
}

/** Few rows have such a stage, so nothing else is looked at in the others. */
function guardedBy({ at, dates, bit }: StageView, guard: Guard, { ms, dayMs }: Edge): RowMask {
  const { codes, allowed } = guard
  return (rows, length, mask) => {
    let n = 0
    for (let i = 0; i < length; i++) {
      const row = rows[i] ?? 0
      let holds = allowed[codes[row] ?? 0] ?? 0
      if (holds === 1) {
        const cut = ((dates[row] ?? 0) & bit) === 0 ? ms : dayMs
        holds = (at[row] ?? Number.NaN) <= cut ? 1 : 0
      }
      mask[i] = holds
      n += holds
    }
    return n
  }
}

/** Rows that can have a stage which nobody dates. */
export function undated({ at, guard }: StageView): RowMask {
  if (guard === null) return without(at)
  const { codes, allowed } = guard
  return (rows, length, mask) => {
    let n = 0
    for (let i = 0; i < length; i++) {
      const row = rows[i] ?? 0
      let holds = allowed[codes[row] ?? 0] ?? 0
      if (holds === 1) holds = Number.isNaN(at[row]) ? 1 : 0
      mask[i] = holds
      n += holds
    }
    return n
  }
}

/** Rows whose stage is dated by a cut or at no time at all: those that do not lie behind it. */
export function notBefore({ at, dates, bit }: StageView, { ms, dayMs }: Edge): RowMask {
  return (rows, length, mask) => {
    let n = 0
    for (let i = 0; i < length; i++) {
      const row = rows[i] ?? 0
      const cut = ((dates[row] ?? 0) & bit) === 0 ? ms : dayMs
      const holds = (at[row] ?? Number.NaN) >= cut ? 1 : 0
      mask[i] = holds
      n += holds
    }
    return n
  }
}

/** Rows that bear one of the words allowed. */
export function withCode(codes: Codes, allowed: Uint8Array): RowMask {
  return (rows, length, mask) => {
    let n = 0
    for (let i = 0; i < length; i++) {
      const holds = allowed[codes[rows[i] ?? 0] ?? 0] ?? 0
      mask[i] = holds
      n += holds
    }
    return n
  }
}

/** Rows of which a number is missing. */
export function without(numbers: Float64Array): RowMask {
  return (rows, length, mask) => {
    let n = 0
    for (let i = 0; i < length; i++) {
      const holds = Number.isNaN(numbers[rows[i] ?? 0]) ? 1 : 0
      mask[i] = holds
      n += holds
    }
    return n
  }
}

/** Rows that have a bit set. */
export function withBit(bits: Uint16Array | null, bit: number): RowMask {
  if (bits === null) return noRows
  return (rows, length, mask) => {
    let n = 0
    for (let i = 0; i < length; i++) {
      const holds = ((bits[rows[i] ?? 0] ?? 0) & bit) === 0 ? 0 : 1
      mask[i] = holds
      n += holds
    }
    return n
  }
}

/** Rows that can have the stage at all. */
export const guardedRows = ({ guard }: StageView): RowMask | null =>
  guard && withCode(guard.codes, guard.allowed)
