'use client'

import { useQuery } from '@tanstack/react-query'
import { LoadFailed } from '@/components/reporting/load-failed'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import { useNow } from '@/lib/client/use-now'
import type { ClusterList } from '@/lib/contracts/rejection-cluster'
import { formatCount } from '@/lib/domain/format/format-count'
import { ClusterAnswer } from './cluster-answer'
import { ClusterEntry } from './cluster-entry'
import { clusterHeadline } from './cluster-headline'
import { clusterOptions } from './cluster-queries'

type ClustersProps = { timeZone: string; serverNow: string; canSeeLeads: boolean }

/** What marketing owes an answer to: rejections of one reason, segment and rule, each with its clock. */
export function Clusters({ timeZone, serverNow, canSeeLeads }: ClustersProps) {
  const { data, error, refetch } = useQuery(clusterOptions)
  const nowMs = useNow(serverNow)
  return (
    <>
      <PageHeader title={data ? clusterHeadline(data, nowMs) : 'Clusters'}>
        Nobody logs reasons for long that nobody answers. The reps who logged them are told what marketing
        says, and again when a version that it names is in force.
      </PageHeader>
      {error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <>
          <Section id="waiting" title="Waiting for marketing" note={recordWords(data)}>
            {data.clusters.length === 0 ? (
              <EmptyState title="Nothing waits">
                <p>
                  {formatCount(data.least)} rejections of one reason, segment and rule within {data.days} days
                  ask for an answer; then they are here.
                </p>
              </EmptyState>
            ) : (
              <ul>
                {data.clusters.map(cluster => (
                  <ClusterEntry
                    key={cluster.key}
                    {...{ cluster, nowMs, timeZone, canSeeLeads }}
                    mayAnswer={data.may_answer}
                    nextVersion={data.next_version}
                  />
                ))}
              </ul>
            )}
          </Section>
          {data.answers.length === 0 ? null : (
            <Section id="answered" title="Answered" note="The newest answer first.">
              <ul>
                {data.answers.map(answer => (
                  <ClusterAnswer key={answer.id} {...{ answer, timeZone, canSeeLeads }} />
                ))}
              </ul>
            </Section>
          )}
          <Section id="method" title="How this is counted">
            <p className="max-w-prose text-ink-2">{methodWords(data)}</p>
          </Section>
        </>
      ) : error ? null : (
        <Skeleton className="h-96 w-full" />
      )}
    </>
  )
}

function recordWords({ term, record }: ClusterList): string {
  const promise = term
    ? `The agreement gives marketing ${term} for an answer.`
    : 'No time is agreed on; 14 days are taken.'
  const answered = record.in_time + record.late
  if (answered === 0) return promise
  return `${promise} In the last 90 days it answered ${formatCount(record.in_time)} of ${formatCount(answered)} in time.`
}

function methodWords({ least, days, is_cut: isCut }: ClusterList): string {
  return `${formatCount(least)} rejections or more of one reason, segment and rule within ${days} days make a cluster: at least three, and at least one in fifty of all. A rejection is laid to the rule without which its lead would not have crossed the line, of several to the one that gave most points. Only reasons that marketing can do something about count: fit, intent, and leads that should have been suppressed; answers overturned after a dispute do not. The clock starts when there are enough of them, and history that is imported starts it on the day it comes in. A cluster that no longer comes ends by itself. An answer covers what was logged before it; three more ask again.${isCut ? ' Of very many rejections the newest 10,000 are looked at.' : ''}`
}
