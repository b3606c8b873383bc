'use client'

import { clsx } from 'clsx'
import type { Route } from 'next'
import { Cell, HeadCell, Row, Table, TableFrame } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { LeadSummary } from '@/lib/contracts/lead'
import { MomentText } from './moment-text'
import { StageBadge } from './stage-badge'

type LeadTableProps = { leads: readonly LeadSummary[]; timeZone: string; isStale: boolean }

export function LeadTable({ leads, timeZone, isStale }: LeadTableProps) {
  return (
    <TableFrame label="Leads" className={clsx('transition-opacity duration-150', isStale && 'opacity-60')}>
      <Table>
        <thead>
          <tr>
            <HeadCell>Lead</HeadCell>
            <HeadCell className="max-sm:hidden">Company</HeadCell>
            <HeadCell>Stage</HeadCell>
            <HeadCell>Last MQL</HeadCell>
            <HeadCell>Source</HeadCell>
            <HeadCell>Country</HeadCell>
            <HeadCell>Owner</HeadCell>
            <HeadCell>Created</HeadCell>
          </tr>
        </thead>
        <tbody>
          {leads.map(lead => (
            <Row key={lead.id}>
              <Cell className="min-w-36">
                <TextLink href={`/leads/${lead.id}` as Route} prefetch={false} className="font-medium">
                  {lead.name ?? lead.email ?? lead.external_id}
                </TextLink>
                {lead.name && lead.email ? (
                  <span className="block text-xs break-all text-ink-3 max-sm:hidden">{lead.email}</span>
                ) : null}
                <span className="block text-xs text-ink-3 sm:hidden">{lead.company}</span>
              </Cell>
              <Cell className="min-w-36 max-sm:hidden">
                {lead.company}
                {lead.job_title ? <span className="block text-xs text-ink-3">{lead.job_title}</span> : null}
              </Cell>
              <Cell className="whitespace-nowrap">
                <StageBadge stage={lead.stage} />
                {lead.episodes > 1 ? (
                  <span className="ml-2 text-xs text-ink-3">{lead.episodes} times</span>
                ) : null}
              </Cell>
              <Cell className="whitespace-nowrap text-ink-2">
                <MomentText moment={lead.mql} timeZone={timeZone} precision="day" />
              </Cell>
              <Cell>{lead.source}</Cell>
              <Cell>{lead.country}</Cell>
              <Cell className="whitespace-nowrap">{lead.owner}</Cell>
              <Cell className="whitespace-nowrap text-ink-2">
                <MomentText moment={lead.created} timeZone={timeZone} precision="day" />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}
