import { NEVER } from './eligible-points'
import type { History } from './history'
import { OUTCOME_CLASSES } from './outcome-class'
import type { MonthOfDay } from './replay-window'
import { EPOCH_DAY } from './snapshot'
import { type SweepInput, sweep } from './sweep'

const CLASSES = OUTCOME_CLASSES.length
/** Further segments share the last place. */
const MOST_SEGMENTS = 16

/** First crossings of all thresholds from 0 to the highest. */
export type SweepCounts = {
  highest: number
  segments: readonly string[]
  /** [month][segment][class][threshold] */
  cube: Int32Array
  /** [threshold]: declared value of the won ones. */
  wonMinor: Float64Array
  /** [threshold]: wins of the window that came to sales, whenever they did. */
  caughtWins: Int32Array
  /** Per candidate: its point at the exact threshold of the criteria, and whether that lies in the window. */
  crossed: Uint32Array
  inside: Uint8Array
}

export type Counted = {
  history: History
  classes: Uint8Array
  isWin: Uint8Array
  months: MonthOfDay
  monthCount: number
  segments: readonly string[]
  skipped: Uint8Array | null
  /** Per candidate: segment and class as one number. */
  cellOf: Uint16Array
}

/** Counts a sweep by month, segment, class and threshold: differences while it runs, sums at its end. */
export function countSweep(input: SweepInput, counted: Counted, highest: number): SweepCounts {
  const { history, isWin, months, monthCount, segments, cellOf, skipped } = counted
  const { wonMinor } = history.outcomes
  const { size } = history.snapshot
  const width = highest + 2
  const monthStride = segments.length * CLASSES * width
  const cube = new Int32Array(Math.max(1, monthCount) * monthStride)
  const money = new Float64Array(width)
  const caught = new Int32Array(width)
  const crossed = new Uint32Array(size).fill(NEVER)
  const inside = new Uint8Array(size)
  const onWon = (candidate: number, from: number, to: number, isInside: boolean) => {
    if (isWin[candidate] === 1) {
      caught[from] = (caught[from] ?? 0) + 1
      caught[to + 1] = (caught[to + 1] ?? 0) - 1
    }
    const worth = wonMinor[candidate] ?? Number.NaN
    if (!isInside || Number.isNaN(worth)) return
    money[from] = (money[from] ?? 0) + worth
    money[to + 1] = (money[to + 1] ?? 0) - worth
  }
  const firstDay = months.firstDay - EPOCH_DAY
  sweep(input, highest, {
    ...{ months: months.months, firstDay, cellOf, cube, monthStride, width, crossed, inside, onWon, skipped },
  })
  for (let cell = 0; cell < cube.length; cell += width) addUp(cube, cell, width)
  addUp(money, 0, width)
  addUp(caught, 0, width)
  return { highest, segments, cube, wonMinor: money, caughtWins: caught, crossed, inside }
}

function addUp(numbers: Int32Array | Float64Array, from: number, length: number): void {
  let sum = 0
  for (let i = from; i < from + length; i++) {
    sum += numbers[i] ?? 0
    numbers[i] = sum
  }
}

/** Segment of each candidate by what was known first, beside its class. */
export function cellsOf({ snapshot }: History, classes: Uint8Array): Pick<Counted, 'segments' | 'cellOf'> {
  const column = snapshot.facts.get('segment')
  const segments = (column?.values ?? [null]).slice(0, MOST_SEGMENTS).map(each => String(each ?? ''))
  const cellOf = new Uint16Array(snapshot.size)
  for (let i = 0; i < snapshot.size; i++) {
    const code = column?.codes[snapshot.factStart[i] ?? 0] ?? 0
    cellOf[i] = Math.min(code, MOST_SEGMENTS - 1) * CLASSES + (classes[i] ?? 0)
  }
  return { segments, cellOf }
}
