import type { History } from './history'
import { OUTCOME_CLASSES, OUTCOME_CODE } from './outcome-class'
import { type MonthOfDay, monthAt } from './replay-window'
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
  /** Per candidate: its point at the exact threshold of the criteria. */
  crossed: Uint32Array
}

export type Counted = {
  history: History
  classes: Uint8Array
  isWin: Uint8Array
  months: MonthOfDay
  monthCount: number
}

/** Counts a sweep by month, segment, class and threshold: differences while it runs, sums at its end. */
export function countSweep(input: SweepInput, counted: Counted, highest: number): SweepCounts {
  const { history, classes, isWin, months, monthCount } = counted
  const { pointDay } = history.snapshot
  const { wonMinor } = history.outcomes
  const { names, ofCandidate } = segmentsOf(history)
  const width = highest + 2
  const cells = names.length * CLASSES
  const cube = new Int32Array(Math.max(1, monthCount) * cells * width)
  const money = new Float64Array(width)
  const caught = new Int32Array(width)
  const crossed = sweep(input, highest, (candidate, point, from, to) => {
    if (isWin[candidate] === 1) {
      caught[from] = (caught[from] ?? 0) + 1
      caught[to + 1] = (caught[to + 1] ?? 0) - 1
    }
    const month = monthAt(months, pointDay[point] ?? 0)
    if (month < 0) return
    const ofClass = classes[candidate] ?? 0
    const cell = (month * names.length + (ofCandidate[candidate] ?? 0)) * CLASSES + ofClass
    const base = cell * width
    cube[base + from] = (cube[base + from] ?? 0) + 1
    cube[base + to + 1] = (cube[base + to + 1] ?? 0) - 1
    const worth = ofClass === OUTCOME_CODE.won ? (wonMinor[candidate] ?? Number.NaN) : Number.NaN
    if (Number.isNaN(worth)) return
    money[from] = (money[from] ?? 0) + worth
    money[to + 1] = (money[to + 1] ?? 0) - worth
  })
  for (let cell = 0; cell < cube.length; cell += width) addUp(cube, cell, width)
  addUp(money, 0, width)
  addUp(caught, 0, width)
  return { highest, segments: names, cube, wonMinor: money, caughtWins: caught, crossed }
}

function addUp(numbers: Int32Array | Float64Array, from: number, length: number): void {
  for (let i = from + 1; i < from + length; i++) numbers[i] = (numbers[i] ?? 0) + (numbers[i - 1] ?? 0)
}

/** Segment of each candidate by what was known first. */
function segmentsOf({ snapshot }: History): { names: string[]; ofCandidate: Uint8Array } {
  const column = snapshot.facts.get('segment')
  const names = (column?.values ?? [null]).slice(0, MOST_SEGMENTS).map(each => String(each ?? ''))
  const ofCandidate = new Uint8Array(snapshot.size)
  if (column)
    for (let i = 0; i < snapshot.size; i++)
      ofCandidate[i] = Math.min(column.codes[snapshot.factStart[i] ?? 0] ?? 0, MOST_SEGMENTS - 1)
  return { names, ofCandidate }
}
