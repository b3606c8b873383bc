'use client'

import type { Route } from 'next'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import type { DecisionView, ReviewView } from '@/lib/contracts/review'
import type { ReviewPack } from '@/lib/contracts/review-pack'
import { formatDay } from '@/lib/domain/format/format-day'
import { PutIntoDraft } from './put-into-draft'
import { useReviewWrite } from './use-review-write'

const IN_DRAFT = {
  open: 'Stands in the draft',
  accepted: 'Taken over into the draft',
  resolved: 'Talked out in the draft',
} as const

/** What was decided, who does it until when, and what became of it. */
export function DecisionList({ review, pack }: { review: ReviewView; pack: ReviewPack }) {
  if (review.decisions.length === 0)
    return (
      <EmptyState title="Nothing is decided yet">
        A decision has somebody who does it and a day. Where it changes the agreement it goes into the draft,
        for both sides to sign.
      </EmptyState>
    )
  return (
    <ol>
      {review.decisions.map(decision => (
        <Decision key={decision.id} decision={decision} review={review} pack={pack} />
      ))}
    </ol>
  )
}

type DecisionProps = { decision: DecisionView; review: ReviewView; pack: ReviewPack }

function Decision({ decision, review, pack }: DecisionProps) {
  const { id, body, owner, due_day: dueDay, change, done_at: doneAt } = decision
  const write = useReviewWrite()
  const path = `/${review.id}/decisions/${id}`
  const isOpen = review.state === 'open'
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-hairline py-3 md:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p className="max-w-prose font-medium">{body}</p>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
          <span>
            {owner.name}, until {formatDay(dueDay)}
          </span>
          {change ? (
            <TextLink href={`/agreement/draft#${change.anchor}` as Route}>{IN_DRAFT[change.state]}</TextLink>
          ) : null}
          {doneAt ? <Badge tone="good">Done</Badge> : null}
        </p>
        {write.error ? (
          <p role="alert" className="text-bad">
            {write.error.message}
          </p>
        ) : null}
      </div>
      {review.may.write ? (
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          {change || doneAt ? null : <PutIntoDraft review={review} decision={decision} pack={pack} />}
          {doneAt ? null : (
            <Button
              size="sm"
              pending={write.isPending}
              onClick={() => write.mutate({ path: `${path}/done` })}
            >
              Done
            </Button>
          )}
          {isOpen && !doneAt ? (
            <Button
              size="sm"
              variant="ghost"
              aria-label={`Take back: ${body}`}
              onClick={() => write.mutate({ path, method: 'DELETE' })}
            >
              Take back
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}
