import { Skeleton } from '@/components/ui/skeleton'

/** Holds the place of a packet that is being read. */
export function PacketSkeleton({ isBody = false }: { isBody?: boolean }) {
  return (
    <div role="status" aria-label="Reading the handoff" className="flex flex-col gap-6">
      {isBody ? null : (
        <div className="flex flex-col gap-2">
          <Skeleton className="h-6 w-56" />
          <Skeleton className="h-4 w-72 max-w-full" />
        </div>
      )}
      <Skeleton className="h-28 w-full" />
      <Skeleton className="h-48 w-full" />
    </div>
  )
}
