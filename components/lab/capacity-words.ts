import type { CapacityReady, OutlookView } from '@/lib/contracts/capacity'
import { formatShare } from '@/lib/domain/format/format-share'

/** Open hours as people say them. */
export function sayWait(hours: number | null): string {
  if (hours === null) return '–'
  if (hours < 1) return `${Math.round(hours * 60)} min`
  return `${hours.toFixed(hours < 10 ? 1 : 0)} h`
}

export const atLine = ({ outlooks, threshold }: CapacityReady): OutlookView | null =>
  outlooks.find(each => each.threshold === Math.round(threshold)) ?? null

/** The page in one sentence: whether the team can keep its promise at the line in force. */
export function capacityHeadline(answer: CapacityReady): string {
  const own = atLine(answer)
  const lowest = answer.outlooks.find(each => each.load !== null && each.load < 1)
  if (own === null) return 'What the team can answer in time'
  if (own.load === null) return 'Nobody is there to answer'
  if (own.load >= 1)
    return lowest
      ? `The team cannot keep up at ${own.threshold} points; from ${lowest.threshold} on it can`
      : 'The team cannot keep up at any threshold'
  if (own.breach_share === null)
    return `The team keeps up at ${own.threshold} points: ${formatShare(own.load, 0)} of its hours`
  return `At ${own.threshold} points ${formatShare(own.breach_share, 0)} of first touches would come too late`
}

/** What was foretold beside what happened, so that nobody takes the assumptions for measured. */
export function besideReality(answer: CapacityReady): string | null {
  const { met, breached } = answer.observed
  const own = atLine(answer)
  if (met + breached === 0 || own?.breach_share == null) return null
  const real = breached / (met + breached)
  const said = `In the last half year ${formatShare(real, 0)} of first touches really came too late; with this team ${formatShare(own.breach_share, 0)} are foretold.`
  const gap = real - own.breach_share
  if (Math.abs(gap) < 0.05) return `${said} The assumptions fit what happened.`
  return gap > 0
    ? `${said} Either there is less time for new handoffs than assumed, or it is not the number of handoffs that makes the delay.`
    : `${said} There is more time for new handoffs than assumed.`
}

/** How much of what is late no number of people cures. */
export function afterHours({ after_hours_share: share, threshold }: CapacityReady): string | null {
  if (share === null || share < 0.005) return null
  return `At ${Math.round(threshold)} points ${formatShare(share, 0)} would be late even if nobody ever had to wait in line: they come while nobody is at work, and the promise runs on.`
}
