import { type Interval, wilson } from '../statistics/wilson'
import type { Stratum } from './stratum'

export type Judged = { label: boolean; stratum: Stratum }

export type AgainstOutcome = {
  yes: { n: number; good: number; interval: Interval | null }
  no: { n: number; good: number; interval: Interval | null }
  /** Leads about which the side was right, of all of them. */
  right: { n: number; of: number; interval: Interval | null }
}

/** Whether a lead turned out to be worth a conversation: sales qualified it after one. */
export const wasWorth = (stratum: Stratum): boolean => stratum === 'won' || stratum === 'qualified'

/** One side's labels held against what really happened. */
export function againstOutcome(judged: readonly Judged[]): AgainstOutcome {
  const of = (label: boolean) => {
    const own = judged.filter(each => each.label === label)
    const good = own.filter(each => wasWorth(each.stratum)).length
    return { n: own.length, good, interval: wilson(good, own.length) }
  }
  const right = judged.filter(each => each.label === wasWorth(each.stratum)).length
  return {
    yes: of(true),
    no: of(false),
    right: { n: right, of: judged.length, interval: wilson(right, judged.length) },
  }
}
