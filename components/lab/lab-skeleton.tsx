import { Skeleton } from '@/components/ui/skeleton'

/** The page's shape while the history is replayed. */
export function LabSkeleton() {
  return (
    <div aria-busy="true">
      <p className="sr-only" role="status">
        Replaying the history
      </p>
      <Skeleton className="mb-3 h-9 w-full max-w-2xl" />
      <Skeleton className="mb-10 h-5 w-full max-w-xl" />
      <div className="grid gap-12 lg:grid-cols-[22rem_1fr]">
        <Skeleton className="h-96" />
        <Skeleton className="h-96" />
      </div>
    </div>
  )
}
