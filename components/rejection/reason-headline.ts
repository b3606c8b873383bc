import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'
import type { ReasonRow } from './reason-rows'

/** What the reasons say, in one sentence. */
export function reasonHeadline(sentBack: number, answered: number, rows: readonly ReasonRow[]): string {
  if (answered === 0) return 'Sales has answered nothing in these days.'
  if (sentBack === 0) return `Sales took all ${formatCount(answered)} handoffs it answered.`
  const start = `Sales sent back ${formatCount(sentBack)} of ${formatCount(answered)} handoffs it answered`
  const [first] = rows
  if (!first || first.reason === '') return `${start}.`
  return `${start}, most often for “${first.label.toLowerCase()}” (${formatShare(first.n / sentBack)}).`
}

/** Share of answers whose reason says nothing from which on somebody should look at them. */
export const UNCODED_ALARM = 0.1
