'use client'

import { useQuery } from '@tanstack/react-query'
import { LoadFailed } from '@/components/reporting/load-failed'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import type { DisputeList } from '@/lib/contracts/dispute'
import { formatCount } from '@/lib/domain/format/format-count'
import { DisputeEntry } from './dispute-entry'
import { disputeOptions } from './dispute-queries'

/** Answers of sales that marketing contests: what waits for somebody, and what was decided. */
export function Disputes({ timeZone }: { timeZone: string }) {
  const { data, error, refetch } = useQuery(disputeOptions)
  const decided = data?.disputes.filter(({ verdict }) => verdict !== null) ?? []
  const waiting = data?.disputes.filter(({ verdict }) => verdict === null) ?? []
  return (
    <>
      <PageHeader title={data ? headlineOf(data) : 'Disputes'}>
        Marketing contests an answer, sales says why it was given, an arbiter decides. What was overturned is
        held against nobody’s criteria; the answer itself stays in the record.
      </PageHeader>
      {error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <>
          <Section id="waiting" title="Waiting">
            {waiting.length === 0 ? (
              <EmptyState title="Nothing waits">
                <p>
                  {data.may.open
                    ? 'Contest an answer from the list of those to look at, where the evidence speaks against the reason.'
                    : 'As soon as marketing contests an answer it is here.'}
                </p>
              </EmptyState>
            ) : (
              <ul>
                {waiting.map(dispute => (
                  <DisputeEntry key={dispute.id} dispute={dispute} may={data.may} timeZone={timeZone} />
                ))}
              </ul>
            )}
          </Section>
          {decided.length === 0 ? null : (
            <Section id="decided" title="Decided">
              <ul>
                {decided.map(dispute => (
                  <DisputeEntry key={dispute.id} dispute={dispute} may={data.may} timeZone={timeZone} />
                ))}
              </ul>
            </Section>
          )}
        </>
      ) : error ? null : (
        <Skeleton className="h-64 w-full" />
      )}
    </>
  )
}

function headlineOf({ disputes }: DisputeList): string {
  const count = (...states: string[]) => disputes.filter(({ state }) => states.includes(state)).length
  const [open, answered] = [count('open'), count('answered')]
  if (open + answered > 0)
    return `${formatCount(open)} contested ${open === 1 ? 'answer waits' : 'answers wait'} for sales, ${formatCount(answered)} for a decision.`
  if (disputes.length === 0) return 'No answer is contested.'
  return `Nothing waits: ${formatCount(count('overturned'))} of ${formatCount(disputes.length)} contested answers were overturned.`
}
