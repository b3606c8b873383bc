import type { KappaView } from '@/lib/contracts/alignment'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'

/** Agreement beyond chance of which one may say that both mean the same. */
const SAME_FROM = 0.6

/** What a round says, in one sentence; nothing is claimed that the interval leaves open. */
export function kappaHeadline({ value, interval, observed, n }: KappaView): string {
  const same = `Both sides said the same of ${formatCount(Math.round((observed ?? 0) * n))} of ${formatCount(n)} leads`
  if (value === null || !interval) return `${same}; each side gave one answer to all of them.`
  if (interval[0] <= 0) return `${same}: chance alone could explain that.`
  if (interval[0] >= SAME_FROM) return `${same}: they mean the same.`
  return `${same}: more than chance would bring, and not yet the same.`
}

/** Kappa with its interval, as a table has it. */
export function kappaText({ value, interval }: KappaView): { value: string; interval: string } {
  if (value === null || !interval) return { value: 'cannot be said', interval: '' }
  return { value: figure(value), interval: `${figure(interval[0])} to ${figure(interval[1])}` }
}

/** What chance alone would have brought, given how often each side said yes. */
export const chanceText = ({ expected }: KappaView): string =>
  expected === null ? '' : `By chance alone ${formatShare(expected, 0)} would have been the same.`

const figure = (value: number) => value.toFixed(2).replace('-', '−')
