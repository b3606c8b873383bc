import { Badge } from '@/components/ui/badge'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { LeadOpportunity } from '@/lib/contracts/lead'
import { formatExactMoney } from '@/lib/domain/format/format-money'
import { MomentText } from './moment-text'

export function DealTable({ deals, timeZone }: { deals: readonly LeadOpportunity[]; timeZone: string }) {
  return (
    <TableFrame label="Opportunities">
      <Table>
        <thead>
          <tr>
            <HeadCell>Opportunity</HeadCell>
            <HeadCell>Stage</HeadCell>
            <HeadCell className="text-right">Amount</HeadCell>
            <HeadCell>Created</HeadCell>
            <HeadCell>Closed</HeadCell>
            <HeadCell>Owner</HeadCell>
          </tr>
        </thead>
        <tbody>
          {deals.map(deal => (
            <Row key={deal.id}>
              <Cell className="min-w-40">
                {deal.name ?? deal.external_id}
                <span className="block text-xs text-ink-3">
                  {[deal.product, deal.source_system, deal.external_id].filter(Boolean).join(' · ')}
                </span>
              </Cell>
              <Cell>
                {deal.outcome ? (
                  <Badge tone={deal.outcome === 'won' ? 'good' : 'bad'}>
                    {deal.outcome === 'won' ? 'Won' : 'Lost'}
                  </Badge>
                ) : (
                  (deal.stage ?? 'Open')
                )}
                {deal.lost_reason ? (
                  <span className="block text-xs text-ink-3">{deal.lost_reason}</span>
                ) : null}
              </Cell>
              <Cell className={numeric}>
                {deal.amount === null || deal.amount_state === 'missing' ? (
                  <span className="text-ink-3">not declared</span>
                ) : (
                  formatExactMoney(deal.amount, deal.currency)
                )}
              </Cell>
              <Cell className="whitespace-nowrap text-ink-2">
                <MomentText moment={deal.created} timeZone={timeZone} precision="day" />
              </Cell>
              <Cell className="whitespace-nowrap text-ink-2">
                <MomentText moment={deal.closed} timeZone={timeZone} precision="day" />
              </Cell>
              <Cell className="whitespace-nowrap">{deal.owner}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}
