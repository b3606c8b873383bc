'use client'

import type { Route } from 'next'
import { useState } from 'react'
import { NumberLink } from '@/components/reporting/number-link'
import { Button } from '@/components/ui/button'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { OutcomePart, SuggestionView } from '@/lib/contracts/rejection'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'
import { type AnalysisQuestion, outcomeHref } from './analysis-queries'

type UnclearTableProps = {
  suggestions: readonly SuggestionView[]
  question: AnalysisQuestion
  canSeeLeads: boolean
}

const COLUMNS: { part: OutcomePart; label: string }[] = [
  { part: 'handoffs', label: 'Stopped' },
  { part: 'sent_back', label: 'Sent back' },
  { part: 'accepted', label: 'Accepted' },
  { part: 'sql', label: 'SQLs' },
  { part: 'wins', label: 'Wins' },
]

const FIRST = 12

/** Edits that were tried and are not recommended, with what they would have done. */
export function UnclearTable({ suggestions, question, canSeeLeads }: UnclearTableProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? suggestions : suggestions.slice(0, FIRST)
  return (
    <>
      <TableFrame label="Edits that are not recommended">
        <Table className="min-w-2xl">
          <thead>
            <tr>
              <HeadCell>Edit</HeadCell>
              {COLUMNS.map(({ part, label }) => (
                <HeadCell key={part} className="text-right">
                  {label}
                </HeadCell>
              ))}
              <HeadCell className="text-right">Accepted of these</HeadCell>
              <HeadCell className="text-right">Of the rest</HeadCell>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, words, prevented, prevented_shares: own, kept_shares: rest }) => (
              <Row key={key}>
                <Cell>{words}</Cell>
                {COLUMNS.map(({ part, label }) => (
                  <Cell key={part} className={numeric}>
                    <NumberLink
                      href={
                        canSeeLeads && prevented[part] > 0
                          ? (outcomeHref(question, { suggestion: key }, part) as Route)
                          : null
                      }
                      label={`${words}, ${label}: ${formatCount(prevented[part])}, see the leads`}
                    >
                      {formatCount(prevented[part])}
                    </NumberLink>
                  </Cell>
                ))}
                <Cell className={numeric}>
                  {own.acceptance.value === null ? '–' : formatShare(own.acceptance.value)}
                </Cell>
                <Cell className={`${numeric} text-ink-2`}>
                  {rest.acceptance.value === null ? '–' : formatShare(rest.acceptance.value)}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      {shown.length < suggestions.length ? (
        <Button className="mt-4" onClick={() => setWhole(true)}>
          Show all {formatCount(suggestions.length)} edits
        </Button>
      ) : null}
    </>
  )
}
