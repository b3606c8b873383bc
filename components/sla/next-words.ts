import { reasonWords } from '@/components/lead/lead-words'
import type { BadgeTone } from '@/components/ui/badge'
import type { SlaHandoff } from '@/lib/contracts/sla-report'

const ANSWERS: Record<NonNullable<SlaHandoff['disposition']>, string> = {
  accepted: 'Accepted',
  rejected: 'Rejected',
  recycled: 'Recycled',
  rerouted: 'Given to somebody else',
  merged: 'Merged',
  enriched: 'Sent back to enrich',
}

type Next = Pick<SlaHandoff, 'outcome' | 'sql_at' | 'disposition' | 'reason' | 'deemed_at' | 'first_touch_at'>

/** The farthest a handoff got after its promise was broken. */
export function nextWords(next: Next): { text: string; tone: BadgeTone } {
  const { outcome, sql_at: sqlAt, disposition, reason } = next
  if (outcome === 'won') return { text: 'Won', tone: 'good' }
  if (outcome === 'lost') return { text: 'Deal lost', tone: 'plain' }
  if (sqlAt !== null) return { text: 'Became an SQL', tone: 'good' }
  // Silence counts as acceptance; the promise stays broken.
  if (disposition === null && next.deemed_at !== null) return { text: 'Deemed accepted', tone: 'warn' }
  if (disposition === null)
    return { text: next.first_touch_at === null ? 'Still waiting' : 'Touched, no answer yet', tone: 'warn' }
  const why = disposition === 'accepted' ? null : reasonWords(reason, null)
  return { text: why ? `${ANSWERS[disposition]}: ${why.toLowerCase()}` : ANSWERS[disposition], tone: 'plain' }
}
