import { decay } from '../scoring/decay'

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const DAYS = 2_048
// Multiplying is quicker than dividing. It may round down past a whole day: then the last minute's place serves.
const PER_DAY = 1 / DAY_MS
const PER_MINUTE = 1 / MINUTE_MS
const PER_SECOND = 1 / SECOND_MS

/**
 * What several half-lives leave after a time, by look-ups instead of powers: whole days, minutes, seconds. What belongs
 * to one time stands together, so that all half-lives are read from a few places at once.
 */
export class DecayTables {
  readonly #halfLives: readonly (number | null)[]
  readonly #days: Float64Array
  readonly #minutes: Float64Array
  readonly #seconds: Float64Array

  constructor(halfLives: readonly (number | null)[]) {
    const table = (size: number, stepMs: number) => {
      const filled = new Float64Array(size * halfLives.length)
      halfLives.forEach((days, place) => {
        for (let i = 0; i < size; i++) filled[i * halfLives.length + place] = decay(i * stepMs, days)
      })
      return filled
    }
    this.#halfLives = halfLives
    this.#days = table(DAYS, DAY_MS)
    this.#minutes = table(1_441, MINUTE_MS)
    this.#seconds = table(61, SECOND_MS)
  }

  /** What is left of one after a time. */
  after(place: number, ms: number): number {
    const count = this.#halfLives.length
    const day = Math.floor(ms * PER_DAY)
    if (day >= DAYS) return decay(ms, this.#halfLives[place] ?? null)
    const within = ms - day * DAY_MS
    const minute = (within * PER_MINUTE) | 0
    const rest = within - minute * MINUTE_MS
    const whole = (this.#days[day * count + place] ?? 0) * (this.#minutes[minute * count + place] ?? 0)
    if (rest === 0) return whole
    const second = (rest * PER_SECOND) | 0
    const left = rest - second * SECOND_MS
    const known = whole * (this.#seconds[second * count + place] ?? 0)
    return left === 0 ? known : known * decay(left, this.#halfLives[place] ?? null)
  }

  /** Lets the sums of all half-lives but the first, which keeps its worth, grow older by a time. */
  age(sums: Float64Array, into: Float64Array, ms: number): void {
    const count = this.#halfLives.length
    into[0] = sums[0] ?? 0
    const day = Math.floor(ms * PER_DAY)
    const within = ms - day * DAY_MS
    const minute = (within * PER_MINUTE) | 0
    const rest = within - minute * MINUTE_MS
    const second = (rest * PER_SECOND) | 0
    if (day >= DAYS || rest !== second * SECOND_MS) {
      for (let place = 1; place < count; place++) into[place] = (sums[place] ?? 0) * this.after(place, ms)
      return
    }
    const ofDay = day * count
    const ofMinute = minute * count
    const ofSecond = second * count
    for (let place = 1; place < count; place++)
      into[place] =
        (sums[place] ?? 0) *
        ((this.#days[ofDay + place] ?? 0) *
          (this.#minutes[ofMinute + place] ?? 0) *
          (this.#seconds[ofSecond + place] ?? 0))
  }
}
