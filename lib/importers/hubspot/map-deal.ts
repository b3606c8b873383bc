import type { Outcome } from '@/lib/domain/opportunity/opportunity'
import type { OpportunityStageRecord } from '@/lib/domain/record/record'
import type { Cells } from '../cells'
import { outcomeOfStage } from '../deal-outcome'
import { idsOf, opportunityRecord } from '../generic/map-opportunity'
import { delivered, nameless } from '../outcome'
import type { RowOutcome } from '../plan'

/** A deal, with the stages it entered where the export dates them. */
export function mapDeal(cells: Cells): RowOutcome {
  const externalId = cells.id('opportunityId')
  if (externalId === null) return nameless(cells, 'opportunityId', 'record id')
  const deal = opportunityRecord(cells, {
    externalId,
    leadRefs: idsOf(cells, 'leadRef'),
    outcome: outcomeOf(cells),
  })
  return delivered(cells, [deal, ...stagesOf(cells, externalId)])
}

/** The flags decide, whatever a pipeline calls its stages. */
function outcomeOf(cells: Cells): Outcome | null {
  if (cells.flag('isWon')) return 'won'
  if (cells.flag('isLost') || cells.flag('isClosed')) return 'lost'
  return outcomeOfStage(cells.text('stage') ?? '')
}

function stagesOf(cells: Cells, opportunityRef: string): OpportunityStageRecord[] {
  return cells.columns('stageDates').flatMap(({ header, place }) => {
    const at = cells.whenAt(place)
    const stage = stageName(header)
    return at
      ? [
          {
            kind: 'opportunity_stage',
            externalId: `${opportunityRef}:${stage}`,
            opportunityRef,
            stage,
            at,
            amountMinor: null,
          },
        ]
      : []
  })
}

/** `Date entered "Closed Won (Sales Pipeline)"` is Closed Won, `hs_v2_date_entered_closedwon` is closedwon. */
function stageName(header: string): string {
  const quoted = /["“](.+?)(?:\s+\([^()]*\))?["”]/.exec(header)
  return quoted?.[1] ?? header.replace(/^.*date[_ ]entered[_ ]/i, '')
}
