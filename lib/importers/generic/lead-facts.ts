import type { FactKind } from '@/lib/domain/handoff/fact'
import type { SlottedFact } from '@/lib/domain/record/record'
import type { Cells } from '../cells'
import { fact, retraction } from '../facts'
import { stageOf } from '../stage-of'
import { decisionFacts } from './decision-facts'
import { outcomeFacts } from './outcome-facts'

/** Fields that say what became of a lead; a file with one of them and no MQL column lists handed-over leads. */
const FATE_FIELDS = [
  'outcome',
  'converted',
  'wonAt',
  'lostAt',
  'isSql',
  'sqlAt',
  'decision',
  'acceptedAt',
  'rejectedAt',
]

/** The file says what became of its leads but not when they became MQLs: each of them is taken for one. */
export function everyLeadIsMql(has: (field: string) => boolean): boolean {
  return !has('mqlAt') && !has('isMql') && FATE_FIELDS.some(has)
}

/** What a row of leads says happened; a blank cell of a known column takes back what an earlier import said. */
export function leadFacts(cells: Cells): SlottedFact[] {
  return [
    ...mqlFacts(cells),
    ...stage(cells, 'delivered', 'deliveredAt'),
    ...stage(cells, 'assigned', 'assignedAt'),
    ...stage(cells, 'touched', 'touchedAt'),
    ...decisionFacts(cells),
    ...stage(cells, 'sql', 'sqlAt', { flag: 'isSql', byStatus: true }),
    ...stage(cells, 'opportunity', 'opportunityAt', { byStatus: true }),
    ...outcomeFacts(cells),
  ]
}

function mqlFacts(cells: Cells): SlottedFact[] {
  const route = cells.text('route')
  if (everyLeadIsMql(field => cells.has(field))) {
    return [fact('leads:mql', 'mql', cells.when('createdAt'), { confidence: 'inferred', route })]
  }
  return stage(cells, 'mql', 'mqlAt', { flag: 'isMql', byStatus: true, route })
}

type Told = { flag?: string; byStatus?: boolean; route?: string | null }

/** A stage with a column for its date, one for yes or no, or only a status that names it. */
function stage(cells: Cells, kind: FactKind, dateField: string, told: Told = {}): SlottedFact[] {
  const { flag = '', byStatus = false, route = null } = told
  const slot = `leads:${kind}`
  const hasColumn = cells.has(dateField) || cells.has(flag)
  if (!hasColumn && !(byStatus && cells.has('status'))) return []
  const when = cells.when(dateField)
  const said = hasColumn ? when !== null || cells.flag(flag) === true : statusOf(cells) === kind
  return [said ? fact(slot, kind, when, { route }) : retraction(slot, kind)]
}

function statusOf(cells: Cells): string | null {
  const status = cells.text('status')
  return status === null ? null : stageOf(status)
}
