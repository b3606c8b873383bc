import type { Stratum } from '@/lib/domain/alignment/stratum'

export const STRATUM_LABELS: Readonly<Record<Stratum, string>> = {
  won: 'Won',
  qualified: 'Became an SQL',
  accepted: 'Accepted, no SQL',
  sent_back: 'Sent back',
}

/** How many of the drawn leads were of each outcome, after their number. */
export const DRAWN_AS: Readonly<Record<Stratum, string>> = {
  won: 'were won',
  qualified: 'became an SQL',
  accepted: 'were accepted and no more',
  sent_back: 'were sent back',
}
