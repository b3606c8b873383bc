import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { type DrillPart, drillHref, drillPath } from '@/lib/client/drill'
import type { HandoffList, HandoffListRequest } from '@/lib/contracts/handoff-list'
import type { MetricAnswer } from '@/lib/contracts/metric'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInstant } from '@/lib/domain/format/format-instant'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import { partWords, questionWords } from './behind-words'
import { DealRows } from './deal-rows'
import { HandoffRows } from './handoff-rows'

export type Behind = {
  request: HandoffListRequest
  query: MetricQuery
  list: HandoffList
  answer: MetricAnswer
  /** The rule the rows are laid to, where one was asked for. */
  ruleName: string | null
  isOwn: boolean
  timeZone: string
}

const NOUNS: Record<HandoffList['subject'], [one: string, many: string]> = {
  handoff: ['handoff', 'handoffs'],
  opportunity: ['deal', 'deals'],
  lead: ['lead', 'leads'],
}

/** The leads behind a number: as many rows as the number said, and the question in words above them. */
export function BehindNumber({ request, query, list, answer, ruleName, isOwn, timeZone }: Behind) {
  const [one, many] = NOUNS[list.subject]
  const noun = list.total === 1 ? one : many
  const part = request.part as DrillPart
  const first = drillHref(query, part, request.rule)
  const shown = list.rows.length
  const summary = request.cursor
    ? `${formatCount(shown)} more of ${formatCount(list.total)} ${many}`
    : `${formatCount(shown)} of ${formatCount(list.total)} ${noun}, newest first`
  return (
    <>
      <p className="pb-2 text-ink-2">
        <TextLink href="/funnel">Funnel</TextLink> / {answer.label}
      </p>
      <PageHeader
        title={`${formatCount(list.total)} ${noun}${isOwn ? ' of yours' : ''}`}
        actions={
          <LinkButton href={drillPath(query, part, request.rule) as Route} target="_blank" prefetch={false}>
            Get this as JSON
          </LinkButton>
        }
      >
        <p>
          {answer.label}, {partWords(request.part)}. {answer.definition}
        </p>
        <p className="mt-3 flex flex-wrap gap-1.5">
          {[
            ...questionWords(query, answer.query),
            ...(ruleName === null ? [] : [`Rule: ${ruleName}`]),
            `As of ${formatInstant(answer.query.as_of, timeZone)}`,
          ].map(words => (
            <Badge key={words}>{words}</Badge>
          ))}
        </p>
      </PageHeader>
      {shown === 0 ? (
        <EmptyState title={isOwn ? 'None of these is yours' : `No ${many} here`}>
          <p>
            {isOwn
              ? 'The number counts the leads of everybody; this list shows only those assigned to you.'
              : 'The number counts nothing for these days and filters.'}
          </p>
        </EmptyState>
      ) : (
        <>
          {list.subject === 'opportunity' ? (
            <DealRows rows={list.rows} timeZone={timeZone} />
          ) : (
            <HandoffRows rows={list.rows} timeZone={timeZone} />
          )}
          <Pagination
            summary={summary}
            previous={request.cursor ? first : null}
            next={list.next_cursor ? (`${first}&cursor=${list.next_cursor}` as Route) : null}
          />
        </>
      )}
    </>
  )
}
