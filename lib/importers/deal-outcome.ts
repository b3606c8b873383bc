import type { AmountState, Outcome } from '@/lib/domain/opportunity/opportunity'
import { headerKey } from './reading/headers'

const WON = new Set(['won', 'closedwon', 'closewon', 'win', 'success', 'customer'])
const LOST = new Set(['lost', 'closedlost', 'closelost', 'loss', 'abandoned', 'disqualified'])

/** Outcome a deal stage names; null while the deal is open, or when the name is a team's own. */
export function outcomeOfStage(stage: string): Outcome | null {
  const key = headerKey(stage)
  if (WON.has(key)) return 'won'
  return LOST.has(key) ? 'lost' : null
}

/** Undeclared money is not zero money. A lost deal's 0 says that nothing came in, not what it was worth. */
export function amountOf(
  minor: number | null,
  outcome: Outcome | null,
): { amountMinor: number | null; amountState: AmountState } {
  if (minor === null || (minor === 0 && outcome === 'lost'))
    return { amountMinor: null, amountState: 'missing' }
  return { amountMinor: minor, amountState: minor === 0 ? 'zero' : 'declared' }
}
