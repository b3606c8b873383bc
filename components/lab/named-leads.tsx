import type { Route } from 'next'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { ReplayGroup } from '@/lib/contracts/replay'
import { formatDay } from '@/lib/domain/format/format-day'
import { formatMoney } from '@/lib/domain/format/format-money'
import { OUTCOME_WORDS } from './lab-words'

type NamedLeadsProps = {
  label: string
  group: ReplayGroup
  currency: string
  /** Heading of the column of days; null: these never became MQLs. */
  dayHead: string | null
}

/** Leads by name, each a way to its own page. */
export function NamedLeads({ label, group, currency, dayHead }: NamedLeadsProps) {
  if (group.leads.length === 0) return null
  const rest = group.figures.mqls - group.leads.length
  return (
    <>
      <TableFrame label={label} className="max-h-96 overflow-y-auto">
        <Table>
          <thead className="sticky top-0 bg-paper">
            <tr>
              <HeadCell>Lead</HeadCell>
              <HeadCell>Company</HeadCell>
              {dayHead ? <HeadCell>{dayHead}</HeadCell> : null}
              <HeadCell>What became of it</HeadCell>
              <HeadCell className="text-right">Value</HeadCell>
            </tr>
          </thead>
          <tbody>
            {group.leads.map((lead, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one lead can be in a list once per handoff
              <Row key={`${lead.lead_id} ${i}`}>
                <Cell>
                  <TextLink href={`/leads/${lead.lead_id}` as Route} prefetch={false}>
                    {lead.name ?? 'Unnamed'}
                  </TextLink>
                </Cell>
                <Cell className="max-w-52 truncate text-ink-2">{lead.company ?? '–'}</Cell>
                {dayHead ? (
                  <Cell className="whitespace-nowrap text-ink-2">
                    {lead.day === null ? '–' : formatDay(lead.day)}
                  </Cell>
                ) : null}
                <Cell className={lead.outcome === 'never_handed_over' ? 'text-ink-3' : undefined}>
                  {OUTCOME_WORDS[lead.outcome]}
                </Cell>
                <Cell className={numeric}>
                  {lead.amount === null ? '–' : formatMoney(lead.amount, currency)}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      {rest > 0 ? <p className="mt-2 text-xs text-ink-3">And {rest.toLocaleString('en-US')} more.</p> : null}
    </>
  )
}
