import { DATE_ONLY_BIT, msOf, type Snapshot, storedDay } from './snapshot'

const DAY_MS = 86_400_000

/** How many events of a rule were counted on a day of a candidate. */
export class DayLimits {
  readonly #pointDay: Int16Array
  readonly #snapshot: Snapshot
  /** Days of instants only go up; dates without times stand before the evening of the day before, and do not. */
  readonly #days: Map<number, number>[] | null
  readonly #owner: Int32Array
  readonly #day: Int32Array
  readonly #count: Float64Array

  constructor(snapshot: Snapshot, rules: number) {
    const { pointDay, eventType } = snapshot
    this.#pointDay = pointDay
    this.#snapshot = snapshot
    const hasDates = eventType.some(type => (type & DATE_ONLY_BIT) !== 0)
    this.#days = hasDates ? Array.from({ length: rules }, () => new Map<number, number>()) : null
    this.#owner = new Int32Array(rules).fill(-1)
    this.#day = new Int32Array(rules)
    this.#count = new Float64Array(rules)
  }

  /** Counts an event, and says whether it is one too many for its day. */
  isBeyond(candidate: number, rule: number, most: number, point: number, type: number): boolean {
    if (this.#days !== null) return this.#isBeyondDate(candidate, rule, most, point, type)
    const day = this.#pointDay[point] ?? 0
    if (this.#owner[rule] !== candidate || this.#day[rule] !== day) {
      this.#owner[rule] = candidate
      this.#day[rule] = day
      this.#count[rule] = 0
    }
    const before = this.#count[rule] ?? 0
    this.#count[rule] = before + 1
    return before >= most
  }

  #isBeyondDate(candidate: number, rule: number, most: number, point: number, type: number): boolean {
    const ofDay = this.#days?.[rule]
    if (ofDay === undefined) return false
    if (this.#owner[rule] !== candidate) ofDay.clear()
    this.#owner[rule] = candidate
    const isDate = (type & DATE_ONLY_BIT) !== 0
    const day = isDate
      ? storedDay(Math.floor(msOf(this.#snapshot, point) / DAY_MS))
      : (this.#pointDay[point] ?? 0)
    const before = ofDay.get(day) ?? 0
    ofDay.set(day, before + 1)
    return before >= most
  }
}
