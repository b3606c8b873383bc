import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'

/** The place of the queue while it is read. */
export function QueueSkeleton() {
  return (
    <div role="status" aria-label="Reading the queue" className="flex flex-col gap-6">
      <Skeleton className="h-9 w-80 max-w-full" />
      <Skeleton className="h-10 w-full" />
      <div className="grid gap-10 lg:grid-cols-[minmax(19rem,24rem)_minmax(0,1fr)]">
        <Skeleton className="h-96 w-full max-lg:hidden" />
        <Skeleton className="h-96 w-full" />
      </div>
    </div>
  )
}

/** For whom numbers are enough. */
export function NoQueueForRole() {
  return (
    <>
      <PageHeader title="Handoffs" />
      <EmptyState
        title="Your role sees numbers, not single leads"
        action={<LinkButton href="/overview">Open the overview</LinkButton>}
      >
        Handoffs are answered by sales. How well and how fast that goes is on the overview and in the funnel.
      </EmptyState>
    </>
  )
}
