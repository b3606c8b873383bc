import { type Interval, Z95 } from './wilson'

/** How many leave the risk set at a time: by the event, by a competing event, or by the end of follow-up. */
export type Exit = { time: number; events: number; competing: number; censored: number }

export type IncidenceStep = { time: number; value: number; low: number; high: number; atRisk: number }

/** Cumulative incidence of an event that others compete with. */
export type Incidence = {
  n: number
  events: number
  competing: number
  censored: number
  /** One step per time at which the event happened, in order. */
  steps: readonly IncidenceStep[]
  /** Exit times in order, and how many are still at risk just before each. */
  times: Float64Array
  atRisk: Float64Array
}

/**
 * Aalen–Johansen estimate of the cumulative incidence, events before censorings at ties, with a band from a
 * Greenwood-type variance on the log(−log) scale (Marubini and Valsecchi 1995). Without competing events it
 * is one minus Kaplan–Meier. The exits may come in any order and several to a time.
 */
export function incidence(exits: readonly Exit[]): Incidence {
  const ordered = mergeTies(exits)
  const total = { n: 0, events: 0, competing: 0, censored: 0 }
  for (const exit of ordered) {
    total.events += exit.events
    total.competing += exit.competing
    total.censored += exit.censored
  }
  total.n = total.events + total.competing + total.censored
  const times = new Float64Array(ordered.length)
  const atRisk = new Float64Array(ordered.length)
  const steps: IncidenceStep[] = []
  const variance = new VarianceSums()
  let risk = total.n
  let survival = 1
  let value = 0
  ordered.forEach((exit, index) => {
    times[index] = exit.time
    atRisk[index] = risk
    const leaving = exit.events + exit.competing
    if (leaving > 0) {
      value += (survival * exit.events) / risk
      variance.add(value, survival, risk, exit.events, leaving)
      survival *= 1 - leaving / risk
    }
    if (exit.events > 0) {
      const [low, high] = band(value, variance.at(value))
      steps.push({ time: exit.time, value, low, high, atRisk: risk })
    }
    risk -= leaving + exit.censored
  })
  return { ...total, steps, times, atRisk }
}

function mergeTies(exits: readonly Exit[]): Exit[] {
  const merged: Exit[] = []
  for (const exit of exits.toSorted((a, b) => a.time - b.time)) {
    const last = merged.at(-1)
    if (last?.time === exit.time) {
      last.events += exit.events
      last.competing += exit.competing
      last.censored += exit.censored
    } else merged.push({ ...exit })
  }
  return merged
}

/**
 * Variance of F(t): Σ (F(t)−Fj)²·dj/(nj(nj−dj)) + Σ S²·ej(nj−ej)/nj³ − 2·Σ (F(t)−Fj)·S·ej/nj², kept as sums of
 * powers of Fj so that each time costs the same however many came before.
 */
class VarianceSums {
  private a = 0
  private af = 0
  private aff = 0
  private b = 0
  private c = 0
  private cf = 0

  add(value: number, survival: number, risk: number, events: number, leaving: number): void {
    // Where everybody leaves, nothing happens later, and the infinite weight meets a difference of 0.
    const weight = risk === leaving ? 0 : leaving / (risk * (risk - leaving))
    this.a += weight
    this.af += weight * value
    this.aff += weight * value * value
    this.b += (survival * survival * events * (risk - events)) / (risk * risk * risk)
    const cross = (survival * events) / (risk * risk)
    this.c += cross
    this.cf += cross * value
  }

  at(value: number): number {
    const first = value * value * this.a - 2 * value * this.af + this.aff
    return Math.max(0, first + this.b - 2 * (value * this.c - this.cf))
  }
}

function band(value: number, variance: number): Interval {
  if (value <= 0 || value >= 1) return [Math.max(0, value), Math.min(1, value)]
  const spread = (Z95 * Math.sqrt(variance)) / (value * Math.abs(Math.log(value)))
  return [value ** Math.exp(spread), value ** Math.exp(-spread)]
}
