import type { FactKind } from '@/lib/domain/handoff/fact'
import type { SlottedFact } from '@/lib/domain/record/record'
import type { Cells } from '../cells'
import { fact, retraction } from '../facts'
import { stageOf } from '../stage-of'

const SLOT = 'leads:decision'
const DECISIONS: ReadonlySet<string> = new Set<FactKind>([
  'accepted',
  'rejected',
  'recycled',
  'rerouted',
  'merged',
])
const UNDECIDED = /^(pending|undecided|open|none|new|waiting|in review)$/i

/** The decision of sales: one column that names it and one that dates it, a date per decision, or a status. */
export function decisionFacts(cells: Cells): SlottedFact[] {
  if (cells.has('decision')) return [namedDecision(cells)]
  if (cells.has('acceptedAt') || cells.has('rejectedAt')) return datedDecisions(cells)
  return cells.has('status') ? [decisionOfStatus(cells)] : []
}

function namedDecision(cells: Cells): SlottedFact {
  const written = cells.text('decision')
  if (written === null || UNDECIDED.test(written)) return retraction(SLOT, 'accepted')
  const kind = asDecision(stageOf(written))
  if (kind) return fact(SLOT, kind, cells.when('decidedAt'), { reason: reasonOf(cells, kind) })
  cells.refuse(
    'decision',
    `“${written}” is not a decision. Use accepted, rejected, recycled, rerouted or merged.`,
  )
  return retraction(SLOT, 'accepted')
}

function datedDecisions(cells: Cells): SlottedFact[] {
  const facts: SlottedFact[] = []
  for (const kind of ['accepted', 'rejected'] as const) {
    if (!cells.has(`${kind}At`)) continue
    const when = cells.when(`${kind}At`)
    const slot = `leads:${kind}`
    facts.push(when ? fact(slot, kind, when, { reason: reasonOf(cells, kind) }) : retraction(slot, kind))
  }
  return facts
}

function decisionOfStatus(cells: Cells): SlottedFact {
  const status = cells.text('status')
  const kind = status === null ? null : asDecision(stageOf(status))
  return kind
    ? fact(SLOT, kind, cells.when('decidedAt'), { reason: reasonOf(cells, kind) })
    : retraction(SLOT, 'accepted')
}

/** An accepted lead has no reason, even where an old one was left in its cell. */
const reasonOf = (cells: Cells, kind: FactKind) => (kind === 'accepted' ? null : cells.text('reason'))

function asDecision(stage: ReturnType<typeof stageOf>): FactKind | null {
  return stage !== null && stage !== 'none' && DECISIONS.has(stage) ? stage : null
}
