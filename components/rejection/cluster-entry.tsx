'use client'

import type { Route } from 'next'
import { NumberLink } from '@/components/reporting/number-link'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/link-button'
import type { ClusterView } from '@/lib/contracts/rejection-cluster'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatDay } from '@/lib/domain/format/format-day'
import { formatDue } from '@/lib/domain/format/format-due'
import { dayOf } from '@/lib/domain/format/format-instant'
import { AnswerDialog } from './answer-dialog'
import { clusterTitle } from './cluster-headline'
import { clusterHref } from './cluster-queries'

type ClusterEntryProps = {
  cluster: ClusterView
  nowMs: number
  timeZone: string
  canSeeLeads: boolean
  mayAnswer: boolean
  nextVersion: number
}

const TONES = { overdue: 'bad', soon: 'warn', later: 'plain', none: 'plain' } as const

/** One cluster that waits: what was said of whom, which rule let them in, and how long marketing has. */
export function ClusterEntry(props: ClusterEntryProps) {
  const { cluster, nowMs, timeZone, canSeeLeads, mayAnswer, nextVersion } = props
  const { key, rejections, rule_name: rule, rule: ruleKey } = cluster
  const due = formatDue(cluster.due_at, nowMs)
  const title = clusterTitle(cluster)
  const day = (iso: string) => formatDay(dayOf(iso, timeZone))
  return (
    <li className="grid gap-x-6 gap-y-3 border-t border-hairline py-5 md:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-baseline gap-2 text-base font-semibold">
          {title}
          <Badge tone={TONES[due.state]}>
            <span suppressHydrationWarning>{due.text}</span>
          </Badge>
        </h3>
        <p className="mt-1 max-w-prose text-ink-2">
          <NumberLink
            href={canSeeLeads ? clusterHref({ cluster: key }) : null}
            label={`${title}: ${formatCount(rejections)} rejections, see the leads`}
            className="font-medium text-ink"
          >
            {formatCount(rejections)}
          </NumberLink>{' '}
          rejections from {day(cluster.first_at)} to {day(cluster.last_at)};{' '}
          {ruleKey === 'unexplained' ? 'no agreed rule explains why they came.' : `let in by “${rule}”.`}
        </p>
        <p className="mt-1 text-xs text-ink-3">
          Open since {day(cluster.opened_at)}, answer owed by {day(cluster.due_at)}
        </p>
      </div>
      <div className="flex flex-wrap gap-2 self-start">
        <LinkButton href={`/rejections/suggestions?${new URLSearchParams({ cluster: key })}` as Route}>
          What would stop them
        </LinkButton>
        {mayAnswer ? <AnswerDialog cluster={cluster} nextVersion={nextVersion} /> : null}
      </div>
    </li>
  )
}
