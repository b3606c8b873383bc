'use client'

import type { Route } from 'next'
import { useState } from 'react'
import { Section } from '@/components/ui/section'
import { Segmented } from '@/components/ui/segmented'
import { Cell, HeadCell, Row, Table, TableFrame } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { ShadowResult } from '@/lib/contracts/shadow-run'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { OUTCOME_WORDS } from './lab-words'

const LISTS = ['added', 'removed', 'both'] as const
type List = (typeof LISTS)[number]
const WORDS: Record<List, string> = { added: 'Added', removed: 'Removed', both: 'Both' }

/** The leads by name, for those who may see them. */
export function ShadowLeads({ result, timeZone }: { result: ShadowResult; timeZone: string }) {
  const [chosen, setChosen] = useState<List | null>(null)
  const list = chosen ?? LISTS.find(each => result[each].n > 0) ?? 'added'
  const { leads, n } = result[list]
  if (LISTS.every(each => result[each].leads.length === 0)) return null
  return (
    <Section
      id="leads"
      title="Who they are"
      actions={
        <Segmented
          label="List"
          value={list}
          onValueChange={setChosen}
          options={LISTS.map(value => ({ value, label: `${WORDS[value]} ${formatCount(result[value].n)}` }))}
        />
      }
    >
      {leads.length === 0 ? (
        <p className="text-ink-2">Nobody.</p>
      ) : (
        <TableFrame label={`${WORDS[list]} leads`} className="max-h-96 overflow-y-auto">
          <Table>
            <thead className="sticky top-0 bg-paper">
              <tr>
                <HeadCell>Lead</HeadCell>
                <HeadCell>Company</HeadCell>
                <HeadCell>{list === 'removed' ? 'Was handed over' : 'Would be handed over'}</HeadCell>
                <HeadCell>What became of it</HeadCell>
              </tr>
            </thead>
            <tbody>
              {leads.map(lead => (
                <Row key={lead.lead_id}>
                  <Cell>
                    <TextLink href={`/leads/${lead.lead_id}` as Route} prefetch={false}>
                      {lead.name ?? 'Unnamed'}
                    </TextLink>
                  </Cell>
                  <Cell className="max-w-52 truncate text-ink-2">{lead.company ?? '–'}</Cell>
                  <Cell className="whitespace-nowrap text-ink-2">{formatInstant(lead.at, timeZone)}</Cell>
                  <Cell className={lead.became === 'never_handed_over' ? 'text-ink-3' : undefined}>
                    {OUTCOME_WORDS[lead.became]}
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      )}
      {n > leads.length ? (
        <p className="mt-2 text-xs text-ink-3">And {formatCount(n - leads.length)} more.</p>
      ) : null}
    </Section>
  )
}
