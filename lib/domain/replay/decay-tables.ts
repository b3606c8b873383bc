import { decay } from '../scoring/decay'

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const MINUTES = 1_440
const SECONDS = 60
const DAYS = 2_048

/**
 * What several half-lives leave after a time, by look-ups instead of powers: whole days, minutes, seconds. The first
 * place keeps its worth for ever. One table for all keeps the hot loop on the same few arrays.
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
        for (let i = 0; i < size; i++) filled[place * size + i] = decay(i * stepMs, days)
      })
      return filled
    }
    this.#halfLives = halfLives
    this.#days = table(DAYS, DAY_MS)
    this.#minutes = table(MINUTES, MINUTE_MS)
    this.#seconds = table(SECONDS, SECOND_MS)
  }

  after(place: number, ms: number): number {
    const day = Math.floor(ms / DAY_MS)
    if (day >= DAYS) return decay(ms, this.#halfLives[place] ?? null)
    const within = ms - day * DAY_MS
    const minute = (within / MINUTE_MS) | 0
    const rest = within - minute * MINUTE_MS
    const whole = (this.#days[place * DAYS + day] ?? 0) * (this.#minutes[place * MINUTES + minute] ?? 0)
    if (rest === 0) return whole
    const second = (rest / SECOND_MS) | 0
    const left = rest - second * SECOND_MS
    const known = whole * (this.#seconds[place * SECONDS + second] ?? 0)
    return left === 0 ? known : known * decay(left, this.#halfLives[place] ?? null)
  }
}
