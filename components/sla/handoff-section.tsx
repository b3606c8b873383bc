'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import { routeWords } from '@/components/lead/lead-words'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import { Cell, HeadCell, Row, Table, TableFrame } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { SlaHandoff } from '@/lib/contracts/sla-report'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatSpan } from '@/lib/domain/format/format-due'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { SPEED_BUCKETS } from '@/lib/domain/sla/speed-buckets'
import { nextWords } from './next-words'
import type { SlaPagePart } from './sla-part'
import { slaHandoffOptions } from './sla-queries'

/** The handoffs behind the page: broken promises and what happened next, or those of one bucket of the speed. */
export function HandoffSection({ view, reporting, setParams }: SlaPagePart) {
  const query = useInfiniteQuery(slaHandoffOptions(view))
  const rows = query.data?.pages.flatMap(page => page.handoffs) ?? []
  const first = query.data?.pages[0]
  const bucket = SPEED_BUCKETS.find(({ id }) => id === view.bucket)
  const asOf = first ? Date.parse(first.as_of) : 0
  return (
    <Section
      id="behind"
      title={
        bucket ? `First touch: ${bucket.label.toLowerCase()}` : 'Broken promises, and what happened next'
      }
      note={
        first
          ? bucket
            ? `${countWords(first.total)}, the newest first.`
            : `${countWords(first.total)}, the last broken first.`
          : undefined
      }
      actions={
        bucket ? <Button onClick={() => setParams({ bucket: null })}>Show broken promises</Button> : null
      }
    >
      {query.isPending ? <Skeleton className="h-60 w-full" /> : null}
      {query.error ? <p className="text-bad">{query.error.message}</p> : null}
      {first && rows.length === 0 ? (
        <p className="text-ink-2">
          {bucket ? 'No handoff is in this group.' : 'No promise was broken in these days.'}
        </p>
      ) : null}
      {rows.length > 0 ? (
        <TableFrame label="Handoffs">
          <Table className="min-w-3xl">
            <thead>
              <tr>
                <HeadCell>Lead</HeadCell>
                <HeadCell>Whose</HeadCell>
                <HeadCell>Due</HeadCell>
                <HeadCell>First touch</HeadCell>
                <HeadCell>What happened next</HeadCell>
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <HandoffLine key={row.id} row={row} asOf={asOf} timeZone={reporting.timeZone} />
              ))}
            </tbody>
          </Table>
        </TableFrame>
      ) : null}
      {query.hasNextPage ? (
        <Button
          className="mt-4"
          pending={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show more
        </Button>
      ) : null}
    </Section>
  )
}

const countWords = (n: number) => `${formatCount(n)} ${n === 1 ? 'handoff' : 'handoffs'}`

type HandoffLineProps = { row: SlaHandoff; asOf: number; timeZone: string }

function HandoffLine({ row, asOf, timeZone }: HandoffLineProps) {
  const next = nextWords(row)
  return (
    <Row>
      <Cell className="max-w-64">
        <TextLink href={`/leads/${row.lead_id}` as Route} prefetch={false} className="font-medium">
          {row.name ?? 'Lead without a name'}
        </TextLink>
        <span className="block truncate text-xs text-ink-3">
          {[row.company, row.route ? routeWords(row.route) : null].filter(Boolean).join(' · ')}
        </span>
      </Cell>
      <Cell className="text-ink-2">{row.owner ?? <span className="text-ink-3">Nobody</span>}</Cell>
      <Cell className="whitespace-nowrap text-ink-2 tabular-nums">
        {row.due_at ? formatInstant(row.due_at, timeZone) : '–'}
      </Cell>
      <Cell className="whitespace-nowrap">{touchWords(row, asOf)}</Cell>
      <Cell>
        <Badge tone={next.tone}>{next.text}</Badge>
      </Cell>
    </Row>
  )
}

function touchWords({ due_at: due, first_touch_at: touch }: SlaHandoff, asOf: number) {
  if (touch === null) return <span className="text-bad">Not touched</span>
  if (due === null) return 'Touched'
  const late = Date.parse(touch) - Date.parse(due)
  if (late <= 0 || Date.parse(touch) > asOf) return <span className="text-ink-2">In time</span>
  return <span className="text-ink-2">{formatSpan(late)} late</span>
}
