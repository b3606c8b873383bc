import type { FactKind } from '@/lib/domain/handoff/fact'
import type { SlottedFact, When } from '@/lib/domain/record/record'
import type { Cells } from '../cells'
import { fact, retraction } from '../facts'
import { stageOf } from '../stage-of'

const DECISIONS: ReadonlySet<string> = new Set<FactKind>(['accepted', 'rejected', 'recycled'])

/**
 * What a Salesforce lead says of itself. A status says that it was reached, not when; the date of a conversion has
 * no time of day. Dates come from the team's own fields (MQL_Date__c) where there are any.
 */
export function leadFacts(cells: Cells, opportunityRef: string | null): SlottedFact[] {
  const status = cells.text('status')
  const stage = status === null ? null : stageOf(status)
  const converted = cells.has('isConverted') ? cells.flag('isConverted') === true : stage === 'sql'
  const convertedOn = cells.day('convertedAt')
  return [
    ...dated(cells, 'mql', cells.when('mqlAt'), stage === 'mql'),
    ...touchFacts(cells),
    ...decisionFacts(cells, stage, converted),
    ...sqlFacts(cells, converted, convertedOn),
    ...opportunityFacts(cells, converted && opportunityRef !== null, convertedOn),
  ]
}

function dated(cells: Cells, kind: FactKind, when: When | null, byStatus: boolean): SlottedFact[] {
  if (!cells.has(`${kind}At`) && !cells.has('status')) return []
  const slot = `leads:${kind}`
  const route = kind === 'mql' ? cells.text('route') : null
  return [when || byStatus ? fact(slot, kind, when, { route }) : retraction(slot, kind)]
}

/** The first call or mail of a person; Salesforce keeps one field for each. */
function touchFacts(cells: Cells): SlottedFact[] {
  if (!cells.has('firstCallAt') && !cells.has('firstEmailAt')) return []
  const times = [cells.when('firstCallAt'), cells.when('firstEmailAt')].filter(when => when !== null)
  const [first] = times.sort((a, b) => a.at.getTime() - b.at.getTime())
  return [first ? fact('leads:touched', 'touched', first) : retraction('leads:touched', 'touched')]
}

/** "Closed - Converted" on a lead that was never converted says no more than that sales worked it. */
function decisionFacts(cells: Cells, stage: ReturnType<typeof stageOf>, converted: boolean): SlottedFact[] {
  const slot = 'leads:decision'
  const [accepted, rejected] = [cells.when('acceptedAt'), cells.when('rejectedAt')]
  if (![cells.has('status'), cells.has('acceptedAt'), cells.has('rejectedAt')].some(Boolean)) return []
  const kind = decisionOf(stage, converted, { accepted, rejected })
  if (kind === null) return [retraction(slot, 'accepted')]
  const when = kind === 'accepted' ? accepted : rejected
  return [fact(slot, kind, when, { reason: kind === 'accepted' ? null : cells.text('reason') })]
}

function decisionOf(
  stage: ReturnType<typeof stageOf>,
  converted: boolean,
  dates: { accepted: When | null; rejected: When | null },
): FactKind | null {
  if (stage !== null && stage !== 'none' && DECISIONS.has(stage)) return stage
  if (dates.accepted || (stage === 'sql' && !converted)) return 'accepted'
  return dates.rejected && !converted ? 'rejected' : null
}

function sqlFacts(cells: Cells, converted: boolean, convertedOn: When | null): SlottedFact[] {
  const own = cells.when('sqlAt')
  if (own) return [fact('leads:sql', 'sql', own)]
  if (converted) return [fact('leads:sql', 'sql', convertedOn)]
  return cells.has('status') || cells.has('isConverted') ? [retraction('leads:sql', 'sql')] : []
}

function opportunityFacts(cells: Cells, created: boolean, convertedOn: When | null): SlottedFact[] {
  if (!cells.has('opportunityRef')) return []
  const slot = 'leads:opportunity'
  return [created ? fact(slot, 'opportunity', convertedOn) : retraction(slot, 'opportunity')]
}
