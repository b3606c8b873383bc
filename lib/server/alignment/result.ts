import 'server-only'
import type { Tx } from '@/db/client'
import type { AgainstView, AlignmentResult, DefinitionView, LeadCard } from '@/lib/contracts/alignment'
import { type AgainstOutcome, againstOutcome } from '@/lib/domain/alignment/against-outcome'
import { compareDefinitions, type ListComparison } from '@/lib/domain/alignment/compare-definitions'
import type { Definition } from '@/lib/domain/alignment/definition'
import { kappaOf } from '@/lib/domain/alignment/kappa'
import { STRATA, type Stratum } from '@/lib/domain/alignment/stratum'
import type { Interval } from '@/lib/domain/statistics/wilson'
import { agreementAt } from '../agreement/in-force'
import type { Scope } from '../scope'
import type { Both } from './handed-in'

type Told = { roundId: string; both: Both; cards: readonly LeadCard[] | null }
type LeadRow = { n: number; leadId: string; stratum: Stratum; openedAt: Date }

/** Both sides' labels beside each other and beside what happened, and their definitions. */
export async function resultOf(
  tx: Tx,
  scope: Scope,
  { roundId, both, cards }: Told,
): Promise<AlignmentResult> {
  const rows = await tx.sql<LeadRow[]>`
    select a.n, a.lead_id as "leadId", a.stratum, r.opened_at as "openedAt" from app.alignment_lead a
    join app.alignment_round r on r.workspace_id = ${scope.workspaceId} and r.id = a.round_id
    where a.workspace_id = ${scope.workspaceId} and a.round_id = ${roundId} order by a.n`
  const labelled = rows.map(({ n, leadId, stratum }) => ({
    ...{ n, leadId, stratum },
    marketing: both.marketing.labels[n] === true,
    sales: both.sales.labels[n] === true,
  }))
  const many = (marketing: boolean, sales: boolean) =>
    labelled.filter(each => each.marketing === marketing && each.sales === sales).length
  const counts = {
    ...{ bothYes: many(true, true), marketingOnly: many(true, false) },
    ...{ salesOnly: many(false, true), bothNo: many(false, false) },
  }
  const kappa = kappaOf(counts)
  const against = (side: 'marketing' | 'sales') =>
    viewAgainst(againstOutcome(labelled.map(each => ({ label: each[side], stratum: each.stratum }))))
  return {
    kappa: { ...kappa, interval: pair(kappa.interval) },
    counts: {
      ...{ both_yes: counts.bothYes, marketing_only: counts.marketingOnly },
      ...{ sales_only: counts.salesOnly, both_no: counts.bothNo },
    },
    strata: STRATA.map(stratum => ({ stratum, n: rows.filter(row => row.stratum === stratum).length })),
    against: { marketing: against('marketing'), sales: against('sales') },
    leads:
      cards &&
      labelled.flatMap(({ n, leadId, stratum, marketing, sales }) => {
        const card = cards.find(each => each.n === n)
        return card ? [{ ...card, lead_id: leadId, marketing, sales, outcome: stratum }] : []
      }),
    definitions: await viewDefinitions(tx, scope, both, rows[0]?.openedAt ?? null),
  }
}

async function viewDefinitions(
  tx: Tx,
  scope: Scope,
  { marketing, sales }: Both,
  at: Date | null,
): Promise<AlignmentResult['definitions']> {
  const compared = compareDefinitions(marketing.definition, sales.definition)
  const agreed = at && (await agreementAt(tx, scope, at))
  const size = agreed?.criteria?.gates.find(
    gate => gate.isEnforced && gate.field === 'employees' && gate.condition.operator === 'gte',
  )
  const list = ({ both, onlyMarketing, onlySales }: ListComparison) => ({
    ...{ both, only_marketing: onlyMarketing, only_sales: onlySales },
  })
  return {
    marketing: viewDefinition(marketing.definition),
    sales: viewDefinition(sales.definition),
    ...{ threshold: compared.threshold, employees: compared.employees, alike: compared.alike },
    titles: list(compared.titles),
    actions: list(compared.actions),
    agreed: agreed?.criteria
      ? {
          version: agreed.n,
          threshold: agreed.criteria.thresholds.total,
          least_employees: typeof size?.condition.value === 'number' ? size.condition.value : null,
        }
      : null,
  }
}

const pair = (interval: Interval | null): [number, number] | null => interval && [interval[0], interval[1]]

function viewAgainst({ yes, no, right }: AgainstOutcome): AgainstView {
  const judged = (each: AgainstOutcome['yes']) => ({ ...each, interval: pair(each.interval) })
  return { yes: judged(yes), no: judged(no), right: { ...right, interval: pair(right.interval) } }
}

export const viewDefinition = ({
  threshold,
  leastEmployees,
  mostEmployees,
  titles,
  actions,
}: Definition): DefinitionView => ({
  threshold,
  least_employees: leastEmployees,
  most_employees: mostEmployees,
  titles: [...titles],
  actions: [...actions],
})
