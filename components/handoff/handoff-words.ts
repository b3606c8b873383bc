import { reasonWords } from '@/components/lead/lead-words'
import type { QueueHandoff, QueueView } from '@/lib/contracts/queue'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatDue } from '@/lib/domain/format/format-due'
import type { Disposition } from '@/lib/domain/handoff/fact'
import type { AnswerBody } from './answer-draft'

export const VIEW_LABELS: Record<QueueView, string> = {
  mine: 'Mine',
  unassigned: 'Unassigned',
  all: 'All',
  overdue: 'Overdue',
  due_soon: 'Due in 24 h',
  enriched: 'To complete',
}

export const DONE_WORDS: Record<Disposition, string> = {
  accepted: 'accepted',
  rejected: 'rejected',
  recycled: 'recycled',
  rerouted: 'rerouted',
  merged: 'merged',
  enriched: 'sent back to enrich',
}

/** What a handoff is called: its person, or the best that is known. */
export function whoIs({ name, company }: Pick<QueueHandoff, 'name' | 'company'>): string {
  return name ?? company ?? 'Lead without a name'
}

/** The headline of the queue: what is left, and when the first of it is due. */
export function queueHeadline(
  left: number,
  countedTo: number,
  oldestDue: string | null,
  nowMs: number,
): string {
  const many = left >= countedTo ? `${formatCount(countedTo)} or more` : formatCount(left)
  if (oldestDue === null) return `${many} left`
  const { text } = formatDue(oldestDue, nowMs)
  return `${many} left, oldest ${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

const GIVEN: Record<AnswerBody['disposition'], string> = {
  accept: 'Accepted',
  reject: 'Rejected',
  recycle: 'Recycled',
  reroute: 'Rerouted',
  merge: 'Merged',
  enrich: 'Sent back to enrich',
}

/** What was just done, for the strip that offers to undo it. */
export function answerWords(body: AnswerBody, names: string): string {
  const why = body.reason ? `: ${reasonWords(body.reason, null)?.toLowerCase()}` : ''
  const until = body.until ? `, until ${body.until}` : ''
  return `${GIVEN[body.disposition]} ${names}${why}${until}`
}

/** Today's tally in words; null when nothing was answered yet. */
export function tallyWords(today: Record<Disposition, number>): string | null {
  const parts = (Object.keys(DONE_WORDS) as Disposition[])
    .filter(each => today[each] > 0)
    .map(each => `${formatCount(today[each])} ${DONE_WORDS[each]}`)
  return parts.length === 0 ? null : parts.join(', ')
}
