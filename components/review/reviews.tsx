'use client'

import { useQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import { LoadFailed } from '@/components/reporting/load-failed'
import { Banner } from '@/components/ui/banner'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import type { ReviewList } from '@/lib/contracts/review'
import { formatDay, formatDaySpan } from '@/lib/domain/format/format-day'
import { dayOf, formatInstant } from '@/lib/domain/format/format-instant'
import { CallReview } from './call-review'
import { PastReviews } from './past-reviews'
import { reviewsQuery } from './queries'

/** When both sides sit down next, and what they found and decided before. */
export function Reviews({ timeZone }: { timeZone: string }) {
  const { data, error, refetch } = useQuery(reviewsQuery)
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-64 w-full" />
  const next = data.reviews.find(({ state }) => state === 'open')
  const past = data.reviews.filter(({ state }) => state === 'closed')
  const { cadence } = data
  return (
    <>
      <PageHeader title={headlineOf(data, timeZone)}>
        {`Both sides agreed to look at the agreement ${everyMonths(cadence.every_months)}: what it brought, why leads came back, and what to change.`}
      </PageHeader>
      {cadence.overdue && cadence.next_at ? (
        <Banner
          tone="warn"
          className="mb-6"
          title={`A review was due on ${formatDay(dayOf(cadence.next_at, timeZone))}`}
        >
          {next
            ? `Review ${next.n} is called for ${formatInstant(next.scheduled_at, timeZone)}.`
            : 'None is called yet.'}
        </Banner>
      ) : null}
      <Section id="next" title="Next">
        {next ? (
          <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
            <div>
              <p className="text-base font-semibold">
                Review {next.n}, {formatInstant(next.scheduled_at, timeZone)}
              </p>
              <p className="text-ink-2">
                Looks at {formatDaySpan(next.from, next.to)}.{' '}
                {next.decisions > 0 ? `${next.decisions} decided so far.` : 'Nothing is decided yet.'}
              </p>
            </div>
            <LinkButton href={`/reviews/meetings/${next.id}` as Route} variant="primary">
              Open review {next.n}
            </LinkButton>
          </div>
        ) : (
          <EmptyState
            title="No review is called"
            action={data.may.write ? <CallReview cadence={cadence} timeZone={timeZone} /> : null}
          >
            The evidence is assembled as soon as there is a date; minutes and decisions are written there.
          </EmptyState>
        )}
      </Section>
      <Section
        id="past"
        title="Closed reviews"
        note="Each as it was when it was closed; nobody can change one."
      >
        <PastReviews reviews={past} timeZone={timeZone} />
      </Section>
    </>
  )
}

function headlineOf({ reviews, cadence }: ReviewList, timeZone: string): string {
  const next = reviews.find(({ state }) => state === 'open')
  if (next) return `The next review is on ${formatDay(dayOf(next.scheduled_at, timeZone))}`
  if (!cadence.next_at) return 'Reviews begin with the first agreement'
  const day = formatDay(dayOf(cadence.next_at, timeZone))
  return cadence.overdue ? `A review has been due since ${day}` : `The next review is due on ${day}`
}

const everyMonths = (months: number) => (months === 1 ? 'every month' : `every ${months} months`)
