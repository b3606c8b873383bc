'use client'

import type { Route } from 'next'
import { NumberLink } from '@/components/reporting/number-link'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { ClauseView } from '@/lib/contracts/rejection'
import { formatCount } from '@/lib/domain/format/format-count'
import { type AnalysisQuestion, editsHref, outcomeHref } from './analysis-queries'
import { ShareCell } from './share-cell'

export const STANDINGS: Record<ClauseView['standing'], { label: string; tone: BadgeTone }> = {
  worse: { label: 'Clearly worse', tone: 'bad' },
  better: { label: 'Clearly better', tone: 'good' },
  unclear: { label: 'No clear difference', tone: 'plain' },
  too_few: { label: 'Too few to judge', tone: 'plain' },
}

type RuleSheetTableProps = {
  clauses: readonly ClauseView[]
  counted: string
  label: string
  question: AnalysisQuestion
  minimum: number
  canSeeLeads: boolean
}

const TOP_REASONS = 3

/** Clauses of one kind, each beside the rest: what sales took, what became of it, and why the others came back. */
export function RuleSheetTable(props: RuleSheetTableProps) {
  const { clauses, counted, label, question, minimum, canSeeLeads } = props
  const top = (of: 'acceptance' | 'sql' | 'won') =>
    Math.max(
      0.02,
      ...clauses.flatMap(({ inside_shares: own, outside_shares: rest }) => [
        own[of].interval?.[1] ?? 0,
        rest[of].value ?? 0,
      ]),
    )
  return (
    <TableFrame label={label}>
      <Table className="min-w-5xl">
        <thead>
          <tr>
            <HeadCell>Clause</HeadCell>
            <HeadCell className="text-right">{counted}</HeadCell>
            <HeadCell className="text-right">Accepted of answered</HeadCell>
            <HeadCell className="text-right">SQL</HeadCell>
            <HeadCell className="text-right">Won</HeadCell>
            <HeadCell>Sent back most often for</HeadCell>
          </tr>
        </thead>
        <tbody>
          {clauses.map(clause => {
            const href = (part: Parameters<typeof outcomeHref>[2]) =>
              canSeeLeads ? outcomeHref(question, { clause: clause.key }, part) : null
            const cell = (of: 'acceptance' | 'sql' | 'won', part: 'accepted' | 'sql' | 'won') => (
              <ShareCell
                share={clause.inside_shares[of]}
                rest={clause.outside_shares[of].value}
                top={of === 'acceptance' ? 1 : top(of)}
                minimum={minimum}
                name={`${clause.name}, ${part}`}
                href={href(part)}
              />
            )
            const { label: words, tone } = STANDINGS[clause.standing]
            return (
              <Row key={clause.key}>
                <Cell className="align-top">
                  <span className="block font-medium">{clause.name}</span>
                  <Badge tone={tone} className="mt-1">
                    {words}
                  </Badge>
                  {clause.inside.sent_back > 0 ? (
                    <TextLink href={editsHref(question, clause.key)} className="mt-1 block w-fit text-xs">
                      What would stop them
                    </TextLink>
                  ) : null}
                </Cell>
                <Cell className={`${numeric} align-top`}>
                  <NumberLink
                    href={clause.inside.handoffs > 0 ? (href('handoffs') as Route | null) : null}
                    label={`${clause.name}: ${formatCount(clause.inside.handoffs)} handoffs, see the leads`}
                  >
                    {formatCount(clause.inside.handoffs)}
                  </NumberLink>
                </Cell>
                {cell('acceptance', 'accepted')}
                {cell('sql', 'sql')}
                {cell('won', 'won')}
                <Cell className="align-top text-ink-2">
                  {clause.reasons.slice(0, TOP_REASONS).map(({ reason, label: words, n }, i) => (
                    <span key={words}>
                      {i === 0 ? '' : ', '}
                      {words} (
                      <NumberLink
                        href={
                          canSeeLeads
                            ? (outcomeHref(question, { clause: clause.key }, 'sent_back', {
                                reason: reason ?? '',
                              }) as Route)
                            : null
                        }
                        label={`${clause.name}, ${words}: ${formatCount(n)} sent back, see the leads`}
                      >
                        {formatCount(n)}
                      </NumberLink>
                      )
                    </span>
                  ))}
                </Cell>
              </Row>
            )
          })}
        </tbody>
      </Table>
    </TableFrame>
  )
}
