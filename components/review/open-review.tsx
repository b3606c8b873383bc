'use client'

import { useState } from 'react'
import { PrintButton } from '@/components/agreement/print-button'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Section } from '@/components/ui/section'
import type { ReviewView } from '@/lib/contracts/review'
import type { ReviewPack } from '@/lib/contracts/review-pack'
import { formatDaySpan } from '@/lib/domain/format/format-day'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { ChangeReview } from './change-review'
import { DecideDialog } from './decide-dialog'
import { DecisionList } from './decision-list'
import { MinutesEditor, type MinutesStatus } from './minutes-editor'
import { PackView } from './pack-view'

import { useReviewWrite } from './use-review-write'

type OpenReviewProps = {
  review: ReviewView
  pack: ReviewPack
  workspaceId: string
  timeZone: string
  canSeeLeads: boolean
}

/** A review that is being held: evidence, minutes and decisions on one page. */
export function OpenReview({ review, pack, workspaceId, timeZone, canSeeLeads }: OpenReviewProps) {
  const { id, n, may, decisions } = review
  const [status, setStatus] = useState<MinutesStatus>('connecting')
  const close = useReviewWrite()
  return (
    <article>
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4 pb-6">
        <div className="min-w-0">
          <p className="text-ink-2">
            Review {n}, {formatInstant(review.scheduled_at, timeZone)}, looks at{' '}
            {formatDaySpan(review.from, review.to)}
          </p>
          <h1 className="mt-1 max-w-[60ch] text-xl font-semibold tracking-tight">{pack.headline}</h1>
        </div>
        <span className="flex flex-wrap items-center gap-2 print:hidden">
          <PrintButton />
          {may.write ? <ChangeReview review={review} timeZone={timeZone} /> : null}
          {may.close ? (
            <Confirm
              trigger={
                <Button variant="primary" disabled={status !== 'saved'}>
                  Close the review
                </Button>
              }
              title={`Close review ${n} for good?`}
              action="Close it"
              tone="primary"
              onConfirm={() => close.mutateAsync({ path: `/${id}/close` })}
            >
              Evidence, minutes and{' '}
              {decisions.length === 1 ? 'one decision' : `${decisions.length} decisions`} are kept as they are
              now. Nobody can change them afterwards. The next review is called at once.
            </Confirm>
          ) : null}
        </span>
      </header>
      {may.write ? null : (
        <Banner className="mb-6">
          You read this review. Marketing and sales write its minutes and decide.
        </Banner>
      )}
      <div className="grid gap-x-10 md:grid-cols-2">
        <Section id="agenda" title="Agenda">
          <ol className="list-decimal pl-5 marker:text-ink-3">
            {review.agenda.map(point => (
              <li key={point} className="py-0.5">
                {point}
              </li>
            ))}
          </ol>
        </Section>
        <Section id="attendees" title="Who is there">
          <p className="max-w-prose">{review.attendees.map(each => each.name).join(', ')}</p>
        </Section>
      </div>
      <Section id="minutes" title="Minutes" note="Everybody who is there writes in the same text at once.">
        <MinutesEditor
          key={id}
          workspaceId={workspaceId}
          reviewId={id}
          canEdit={may.write}
          onStatus={setStatus}
        />
      </Section>
      <Section
        id="decisions"
        title="Decisions"
        actions={may.write ? <DecideDialog review={review} pack={pack} timeZone={timeZone} /> : null}
      >
        <DecisionList review={review} pack={pack} />
      </Section>
      <PackView pack={pack} timeZone={timeZone} canOpen={canSeeLeads} />
    </article>
  )
}
