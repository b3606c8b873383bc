import type { Weighted } from '../../statistics/distribution'
import type { Rounding } from '../frame'
import type { Plan } from '../plan'
import type { Cell } from '../tally'
import { mergedWeights, type Weights, weightsFor } from './weights'

type Gathered = { counts: Float64Array; weights: (Weights | null)[]; leads: Set<number>; shared: number }

/** Places below this are found by their number. */
const NEAR = 65_536

/** What is counted, by place; the classes are numbered. */
export class CellsByPlace {
  readonly #classes: readonly string[]
  readonly #measured: readonly boolean[]
  readonly #roundings: (Rounding | null)[]
  readonly #near: (Gathered | undefined)[] = []
  readonly #far = new Map<number, Gathered>()

  constructor(classes: readonly string[], { measured }: Plan, rounding: Rounding | null) {
    this.#classes = classes
    this.#measured = classes.map(name => measured?.[name] !== undefined)
    this.#roundings = classes.map(name => (measured?.[name] === 'amount' ? null : rounding))
  }

  addRows(place: number, of: number, n: number): void {
    const { counts } = this.#cellAt(place)
    counts[of] = (counts[of] ?? 0) + n
  }

  /** What gathers the values of a class at a place. */
  weightsOf(place: number, of: number): Weights {
    const { weights } = this.#cellAt(place)
    const known = weights[of] ?? weightsFor(this.#roundings[of] ?? null)
    weights[of] = known
    return known
  }

  /** Notes a row of a lead that has several. */
  addShared(place: number, lead: number): void {
    const cell = this.#cellAt(place)
    cell.leads.add(lead)
    cell.shared += 1
  }

  places(): number[] {
    const near = this.#near.flatMap((cell, place) => (cell === undefined ? [] : place))
    return [...near, ...this.#far.keys()]
  }

  /** The cell of some places together. */
  cellOf(places: readonly number[]): Cell {
    const cells = places.map(place => this.#cellAt(place))
    const counts: Record<string, number> = {}
    const values: Record<string, Weighted[]> = {}
    for (const [of, name] of this.#classes.entries()) {
      const n = cells.reduce((sum, cell) => sum + (cell.counts[of] ?? 0), 0)
      if (n > 0) counts[name] = n
      if (this.#measured[of])
        values[name] = mergedWeights(cells.map(cell => cell.weights[of]?.weighed() ?? []))
    }
    return { counts, values, repeated: repeatedOf(cells) }
  }

  #cellAt(place: number): Gathered {
    const known = place < NEAR ? this.#near[place] : this.#far.get(place)
    if (known !== undefined) return known
    const length = this.#classes.length
    const cell: Gathered = {
      counts: new Float64Array(length),
      weights: new Array(length).fill(null),
      leads: new Set(),
      shared: 0,
    }
    if (place < NEAR) this.#near[place] = cell
    else this.#far.set(place, cell)
    return cell
  }
}

function repeatedOf(cells: readonly Gathered[]): number {
  const [only] = cells
  const leads = cells.length === 1 && only ? only.leads : new Set(cells.flatMap(cell => [...cell.leads]))
  return cells.reduce((sum, cell) => sum + cell.shared, 0) - leads.size
}
