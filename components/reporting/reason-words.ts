import type { CellReason } from '@/lib/contracts/metric'

const WORDS: Record<CellReason, string> = {
  no_rows: 'No data in this period',
  immature: 'Not mature yet',
  suppressed: 'Too few to show to your role',
  few_at_risk: 'Too few followed long enough',
  not_additive: 'Does not add up to a total',
  missing_part: 'A part of it cannot be said',
}

/** Why there is no number, in words: no data, not mature, not permitted are different things. */
export function reasonWords(reason: CellReason | null): string {
  return reason === null ? 'Cannot be said' : WORDS[reason]
}
