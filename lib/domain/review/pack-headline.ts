import { formatCount } from '../format/format-count'
import { formatShare } from '../format/format-share'

export type HeadlineFacts = {
  acceptance: { value: number | null; before: number | null; interval: readonly [number, number] | null }
  sentBack: number | null
  topReason: { label: string; n: number } | null
}

/** What the period says in one sentence; a fall or a rise is called one only where chance is ruled out. */
export function packHeadline({ acceptance, sentBack, topReason }: HeadlineFacts): string {
  const { value, before, interval } = acceptance
  if (value === null) return 'Sales answered too little in these days to say how it went.'
  const share = formatShare(value, 0)
  const start =
    before === null || interval === null
      ? `Sales accepted ${share} of what it judged`
      : interval[1] < 0
        ? `Acceptance fell from ${formatShare(before, 0)} to ${share}`
        : interval[0] > 0
          ? `Acceptance rose from ${formatShare(before, 0)} to ${share}`
          : `Acceptance is ${share}, no clear change from ${formatShare(before, 0)}`
  if (!topReason || sentBack === null || sentBack === 0) return `${start}.`
  return `${start}; sent back most often for “${topReason.label.toLowerCase()}”, ${formatCount(topReason.n)} of ${formatCount(sentBack)}.`
}
