import { keyNumberOf } from '@/components/reporting/key-number'
import { type AnswerOf, totalOf } from '@/lib/contracts/answer-shape'
import { formatShare } from '@/lib/domain/format/format-share'

/** What the page says in one sentence: how often sales was in time, and whether that moved beyond chance. */
export function slaHeadline(answer: AnswerOf<'rate'> | null): string {
  const row = totalOf(answer)
  if (!answer || !row) return 'SLA'
  if (row.value === null) return 'No promise has come due in these days'
  const said = `Sales was in time for ${formatShare(row.value)} of its leads`
  const { change } = keyNumberOf(answer)
  if (row.low_n) return `${said}; too few to judge`
  if (change?.tone === 'good') return `${said}, up from ${change.before}`
  if (change?.tone === 'bad') return `${said}, down from ${change.before}`
  return said
}
