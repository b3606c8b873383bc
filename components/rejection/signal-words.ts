import type { SignalView } from '@/lib/contracts/gaming-signal'
import { groupLabel } from '@/lib/domain/format/group-label'
import type { SignalKind } from '@/lib/domain/loop/gaming-signal'

type Words = { title: string; meaning: string }

export const SIGNAL_WORDS: Record<SignalKind, Words> = {
  bunched: {
    title: 'Sent back just before the deadline',
    meaning: 'of the leads sent back in time, in the last tenth of the time promised for the answer',
  },
  idle: {
    title: 'Accepted, then idle',
    meaning: 'of the leads accepted at least 14 days ago, without a touch, an SQL or a deal since',
  },
  one_reason: {
    title: 'One reason for everything',
    meaning: 'of the leads sent back with a reason, for the reason given most often',
  },
  paused_late: {
    title: 'Clock stopped just before it rings',
    meaning: 'of all handoffs, paused in the last tenth of the time to a promise',
  },
  hugging: {
    title: 'Just over the line at the end of the month',
    meaning: 'of the leads handed over by points, less than a tenth over the line',
  },
}

/** Whom a signal is about, in words. */
export function signalSubject({ kind, rep, reason }: Pick<SignalView, 'kind' | 'rep' | 'reason'>): string {
  if (kind === 'hugging') return 'Last three days of a month, beside the rest of it'
  return kind === 'one_reason' && reason ? `${rep}, “${groupLabel('reason', reason)}”` : (rep ?? '')
}
