import { NEVER } from './eligible-points'
import type { History } from './history'
import { OUTCOME_CLASSES, OUTCOME_CODE } from './outcome-class'
import { type MonthOfDay, monthAt } from './replay-window'
import { type OnReached, type SweepInput, sweep } from './sweep'

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
  segments: Segments
}

/** Counts a sweep by month, segment, class and threshold: differences while it runs, sums at its end. */
export function countSweep(
  input: SweepInput,
  counted: Counted,
  highest: number,
  some: Uint32Array | null = null,
): SweepCounts {
  const { history, classes, isWin, months, monthCount } = counted
  const { pointDay } = history.snapshot
  const { wonMinor } = history.outcomes
  const { names, ofCandidate } = counted.segments
  const width = highest + 2
  const cells = names.length * CLASSES
  const cube = new Int32Array(Math.max(1, monthCount) * cells * width)
  const money = new Float64Array(width)
  const caught = new Int32Array(width)
  const onReached: OnReached = (candidate, point, from, to) => {
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
  }
  const crossed = sweep(input, highest, onReached, some)
  for (let cell = 0; cell < cube.length; cell += width) addUp(cube, cell, width)
  addUp(money, 0, width)
  addUp(caught, 0, width)
  const inside = new Uint8Array(crossed.length)
  for (let i = 0; i < crossed.length; i++) {
    const point = crossed[i] ?? NEVER
    inside[i] = point !== NEVER && monthAt(months, pointDay[point] ?? 0) >= 0 ? 1 : 0
  }
  return { highest, segments: names, cube, wonMinor: money, caughtWins: caught, crossed, inside }
}

function addUp(numbers: Int32Array | Float64Array, from: number, length: number): void {
  for (let i = from + 1; i < from + length; i++) numbers[i] = (numbers[i] ?? 0) + (numbers[i - 1] ?? 0)
}

export type Segments = { names: string[]; ofCandidate: Uint8Array }

/** Segment of each candidate by what was known first. */
export function segmentsOf({ snapshot }: History): Segments {
  const column = snapshot.facts.get('segment')
  const names = (column?.values ?? [null]).slice(0, MOST_SEGMENTS).map(each => String(each ?? ''))
  const ofCandidate = new Uint8Array(snapshot.size)
  if (column)
    for (let i = 0; i < snapshot.size; i++)
      ofCandidate[i] = Math.min(column.codes[snapshot.factStart[i] ?? 0] ?? 0, MOST_SEGMENTS - 1)
  return { names, ofCandidate }
}

/** Counts of two halves of the candidates, together. */
export function addSweeps(a: SweepCounts, b: SweepCounts): SweepCounts {
  const sum = <Kind extends Int32Array | Float64Array>(one: Kind, other: Kind, into: Kind): Kind => {
    for (let i = 0; i < into.length; i++) into[i] = (one[i] ?? 0) + (other[i] ?? 0)
    return into
  }
  const { highest, segments } = a
  return {
    highest,
    segments,
    cube: sum(a.cube, b.cube, new Int32Array(a.cube.length)),
    wonMinor: sum(a.wonMinor, b.wonMinor, new Float64Array(a.wonMinor.length)),
    caughtWins: sum(a.caughtWins, b.caughtWins, new Int32Array(a.caughtWins.length)),
    // A candidate is in one half only; in the other it never crossed.
    crossed: a.crossed.map((point, i) => Math.min(point, b.crossed[i] ?? point)),
    inside: a.inside.map((is, i) => is | (b.inside[i] ?? 0)),
  }
}
