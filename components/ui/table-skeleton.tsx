import { Skeleton } from './skeleton'

/** The place of a table that is being read: its head and as many rows as are likely. */
export function TableSkeleton({ rows }: { rows: number }) {
  return (
    <div role="status" className="flex flex-col gap-4">
      <span className="sr-only">Loading</span>
      <Skeleton className="h-4 w-1/3" />
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without identity that never change places
        <Skeleton key={row} className="h-5 w-full" />
      ))}
    </div>
  )
}
