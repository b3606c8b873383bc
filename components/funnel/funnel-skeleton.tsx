import { Skeleton } from '@/components/ui/skeleton'

/** The page's shape while its numbers are counted. */
export function FunnelSkeleton() {
  return (
    <div aria-busy="true">
      <p className="sr-only" role="status">
        Counting the numbers of the funnel
      </p>
      <Skeleton className="mb-2 h-9 w-32" />
      <Skeleton className="mb-8 h-5 w-96 max-w-full" />
      <Skeleton className="mb-10 h-8 w-full max-w-2xl" />
      <Skeleton className="mb-6 h-6 w-96 max-w-full" />
      {['mql', 'sal', 'sql', 'opportunity', 'won'].map(stage => (
        <Skeleton key={stage} className="mb-px h-14 w-full" />
      ))}
    </div>
  )
}
