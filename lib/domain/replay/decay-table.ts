import { decay } from '../scoring/decay'

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** What a half-life leaves after a time, by look-ups instead of a power: whole days, minutes, seconds, the rest. */
export class DecayTable {
  readonly #halfLifeDays: number
  readonly #days: Float64Array
  readonly #minutes: Float64Array
  readonly #seconds: Float64Array
  readonly #rest: Float64Array

  /** Times longer than so many days are worked out. */
  constructor(halfLifeDays: number, days: number) {
    const table = (size: number, stepMs: number) =>
      Float64Array.from({ length: size }, (_, i) => decay(i * stepMs, halfLifeDays))
    this.#halfLifeDays = halfLifeDays
    this.#days = table(Math.max(1, days), DAY_MS)
    this.#minutes = table(1_440, MINUTE_MS)
    this.#seconds = table(60, SECOND_MS)
    this.#rest = table(1_000, 1)
  }

  after(ms: number): number {
    const day = Math.floor(ms / DAY_MS)
    if (day >= this.#days.length) return decay(ms, this.#halfLifeDays)
    const within = ms - day * DAY_MS
    const minute = (within / MINUTE_MS) | 0
    const rest = within - minute * MINUTE_MS
    const whole = (this.#days[day] ?? 0) * (this.#minutes[minute] ?? 0)
    if (rest === 0) return whole
    const second = (rest / SECOND_MS) | 0
    const left = rest - second * SECOND_MS
    const known = whole * (this.#seconds[second] ?? 0)
    return left === 0 ? known : known * (this.#rest[left] ?? 0)
  }
}
