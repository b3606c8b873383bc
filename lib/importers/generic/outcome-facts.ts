import type { Outcome } from '@/lib/domain/opportunity/opportunity'
import type { SlottedFact } from '@/lib/domain/record/record'
import type { Cells } from '../cells'
import { outcomeOfStage } from '../deal-outcome'
import { fact, retraction } from '../facts'

const SLOT = 'leads:outcome'
const OPEN = /^(open|pending|in progress|ongoing|working|none|no)$/i
const FIELDS = ['outcome', 'converted', 'wonAt', 'lostAt', 'status']

/** How it ended for the lead, as its own row says; the deals of the lead know more where there are any. */
export function outcomeFacts(cells: Cells): SlottedFact[] {
  if (!FIELDS.some(field => cells.has(field))) return []
  const outcome = leadOutcome(cells)
  if (outcome === null) return [retraction(SLOT, 'won')]
  const when = cells.when(outcome === 'won' ? 'wonAt' : 'lostAt') ?? cells.when('closedAt')
  return [fact(SLOT, outcome, when)]
}

/** A date says more than a flag, a flag more than a status; a lead not converted yet is open, not lost. */
export function leadOutcome(cells: Cells): Outcome | null {
  const named = namedOutcome(cells)
  if (named) return named
  if (cells.when('wonAt')) return 'won'
  if (cells.when('lostAt')) return 'lost'
  if (cells.flag('converted')) return 'won'
  const status = cells.text('status')
  return status === null ? null : outcomeOfStage(status)
}

function namedOutcome(cells: Cells): Outcome | null {
  const written = cells.text('outcome')
  if (written === null || OPEN.test(written)) return null
  const outcome = outcomeOfStage(written)
  return outcome ?? cells.refuse('outcome', `“${written}” is not an outcome. Use won, lost or open.`)
}
