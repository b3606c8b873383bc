import { formatCount } from '@/lib/domain/format/format-count'

const WORDS: Record<string, string> = {
  missing_amount: 'without an amount',
  zero_amount: 'with an amount of zero',
  other_currency: 'in another currency',
  undated: 'without a date',
  impossible_order: 'with dates in an impossible order',
}

/** What was left out of a number, in words and counts; null when nothing was. */
export function excludedWords(excluded: Record<string, number>): string | null {
  const parts = Object.entries(excluded)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${formatCount(count)} ${WORDS[reason] ?? reason.replaceAll('_', ' ')}`)
  return parts.length > 0 ? parts.join(', ') : null
}
