'use client'

import { NumberLink } from '@/components/reporting/number-link'
import { Badge } from '@/components/ui/badge'
import type { ClusterAnswerView } from '@/lib/contracts/rejection-cluster'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { clusterTitle } from './cluster-headline'
import { clusterHref } from './cluster-queries'

type ClusterAnswerProps = { answer: ClusterAnswerView; timeZone: string; canSeeLeads: boolean }

/** What marketing answered to a cluster, and what came of it. */
export function ClusterAnswer({ answer, timeZone, canSeeLeads }: ClusterAnswerProps) {
  const { id, rejections, rule_name: rule, why, by } = answer
  const title = clusterTitle(answer)
  const isLate = answer.answered_at > answer.due_at
  return (
    <li id={`answer-${id}`} className="scroll-mt-20 border-t border-hairline py-5">
      <h3 className="flex flex-wrap items-baseline gap-2 text-base font-semibold">
        {title}
        <Badge tone={answer.version_state === 'in_force' ? 'good' : 'plain'}>{answerWords(answer)}</Badge>
        {isLate ? <Badge tone="bad">Answered late</Badge> : null}
      </h3>
      <p className="mt-1 text-ink-2">
        {rejections === null ? (
          'Some rejections'
        ) : (
          <>
            <NumberLink
              href={canSeeLeads ? clusterHref({ answer: id }) : null}
              label={`${title}: ${formatCount(rejections)} rejections, see the leads`}
              className="font-medium text-ink"
            >
              {formatCount(rejections)}
            </NumberLink>{' '}
            rejections
          </>
        )}
        , {answer.rule === 'unexplained' ? 'of no agreed rule' : `let in by “${rule}”`}
      </p>
      <div className="mt-3 max-w-prose border-l-2 border-marketing pl-3">
        <p className="text-xs text-ink-3">
          Marketing, {by}, {formatInstant(answer.answered_at, timeZone)}
        </p>
        <p className="whitespace-pre-wrap">{why}</p>
      </div>
      {answer.told_at ? (
        <p className="mt-2 text-xs text-ink-3">
          Version {answer.version} is in force; the reps who logged it were told on{' '}
          {formatInstant(answer.told_at, timeZone)}.
        </p>
      ) : null}
    </li>
  )
}

function answerWords({ kind, version, version_state: state }: ClusterAnswerView): string {
  if (kind === 'disagree') return 'Marketing disagrees'
  if (kind === 'needs_data') return 'Needs more data'
  if (state === 'in_force') return `Fixed in version ${version}`
  return state === 'upcoming'
    ? `Fixed in version ${version}, signed for later`
    : `To be fixed in version ${version}, not signed yet`
}
