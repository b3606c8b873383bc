import { Skeleton } from '@/components/ui/skeleton'
import { KEY_METRICS } from './overview-queries'

/** The page's shape while its numbers are counted. */
export function OverviewSkeleton() {
  return (
    <div aria-busy="true">
      <p className="sr-only" role="status">
        Counting the numbers of the overview
      </p>
      <Skeleton className="mb-8 h-5 w-72" />
      <Skeleton className="mb-3 h-9 w-full max-w-3xl" />
      <Skeleton className="mb-10 h-6 w-full max-w-xl" />
      {KEY_METRICS.map(metric => (
        <div key={metric} className="flex h-16 items-center gap-8 border-b border-hairline">
          <Skeleton className="h-4 w-40" />
          <Skeleton className="ml-auto h-7 w-24" />
          <Skeleton className="h-4 w-40 max-md:hidden" />
          <Skeleton className="h-4 w-32 max-md:hidden" />
        </div>
      ))}
    </div>
  )
}
