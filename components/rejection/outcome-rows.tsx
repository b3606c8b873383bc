import type { Route } from 'next'
import { HandoffRows } from '@/components/behind/handoff-rows'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import type { HandoffList } from '@/lib/contracts/handoff-list'
import type { OpenPart, OutcomePart, OutcomeRowsRequest } from '@/lib/contracts/rejection'
import { formatCount } from '@/lib/domain/format/format-count'
import { groupLabel } from '@/lib/domain/format/group-label'
import { type AnalysisQuestion, openHref, outcomeHref } from './analysis-queries'
import { clusterHref } from './cluster-queries'
import { signalHref } from './signal-queries'

const PARTS: Record<OutcomePart, string> = {
  handoffs: 'all of them',
  accepted: 'those that sales took',
  sent_back: 'those that sales sent back',
  against_criteria: 'those sent back for reasons that speak about the criteria',
  sql: 'those that became an SQL',
  won: 'those that were won',
  wins: 'those that were won',
}

const OPEN: Record<OpenPart, string> = {
  uncoded: 'answers that say “other” or nothing',
  answered: 'answers that sent a lead back',
  contradicted: 'answers whose reason the evidence speaks against',
  checked: 'the newest answers whose reason can be checked',
}

type OutcomeRowsProps = { request: OutcomeRowsRequest; list: HandoffList; timeZone: string; isOwn: boolean }

/** The leads behind a count of a clause or a suggestion: as many rows as the count said. */
export function OutcomeRows({ request, list, timeZone, isOwn }: OutcomeRowsProps) {
  const { clause, suggestion, cluster, answer, signal, open, part, side, reason, offset, from, to, version } =
    request
  const question: AnalysisQuestion = {
    span: { from: from ?? null, to: to ?? null },
    version: version ?? null,
  }
  const of = clause !== undefined ? { clause } : { suggestion: suggestion ?? '' }
  const isCluster = cluster !== undefined || answer !== undefined
  const isNamed = !isCluster && signal === undefined && open === undefined
  const narrowed = { side, reason, ofCluster: request.of_cluster, ofClause: request.of_clause }
  const here = isCluster
    ? clusterHref(cluster === undefined ? { answer: answer ?? '' } : { cluster })
    : signal !== undefined
      ? signalHref(question, signal)
      : open !== undefined
        ? openHref(question, open)
        : outcomeHref(question, of, part, narrowed)
  const at = (start: number) => `${here}&offset=${start}` as Route
  const [back, label] = backOf(request)
  const noun = list.total === 1 ? 'handoff' : 'handoffs'
  const shown = list.rows.length
  return (
    <>
      <p className="pb-2 text-ink-2">
        <TextLink href={back}>{label}</TextLink>
        {!isNamed ? '' : ` / ${(clause ?? suggestion ?? '').replace(/^\w+:/, '').replaceAll('_', ' ')}`}
      </p>
      <PageHeader title={`${formatCount(list.total)} ${noun}${isOwn ? ' of yours' : ''}`}>
        {sideWords(request)}
        {isNamed ? PARTS[part] : subjectPart(request)}
        {reason === undefined
          ? ''
          : ` for “${reason === '' ? 'no reason given' : groupLabel('reason', reason)}”`}
        , newest first.
      </PageHeader>
      {shown === 0 ? (
        <EmptyState title={isOwn ? 'None of these is yours' : 'No handoffs here'} />
      ) : (
        <>
          <HandoffRows rows={list.rows} timeZone={timeZone} />
          <Pagination
            summary={`${formatCount(offset + 1)} to ${formatCount(offset + shown)} of ${formatCount(list.total)} ${noun}`}
            previous={offset > 0 ? at(Math.max(0, offset - request.limit)) : null}
            next={list.next_cursor ? at(Number(list.next_cursor)) : null}
          />
        </>
      )}
    </>
  )
}

function sideWords({ side, of_cluster: cluster, of_clause: clause }: OutcomeRowsRequest): string {
  if (side === 'outside') return 'Of the rest: '
  if (side === 'beyond') return 'Of what no edit above stops: '
  if (cluster !== undefined) return 'Of the cluster asked about: '
  return clause === undefined ? '' : 'Of what the clause let in and sales sent back: '
}

function backOf({ clause, suggestion, signal, open }: OutcomeRowsRequest): [Route, string] {
  if (open !== undefined) return ['/rejections/open', 'To look at']
  if (signal !== undefined) return ['/rejections/signals', 'Signals']
  if (clause !== undefined) return ['/rejections/rules', 'Rules']
  return suggestion === undefined
    ? ['/rejections/clusters', 'Clusters']
    : ['/rejections/suggestions', 'Suggestions']
}

function subjectPart({ cluster, signal, open }: OutcomeRowsRequest): string {
  if (open !== undefined) return OPEN[open]
  if (signal !== undefined) return 'those that show the habit'
  return cluster === undefined ? 'the rejections this answer covered' : 'the rejections of this cluster'
}
