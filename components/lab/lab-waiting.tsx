import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { Spinner } from '@/components/ui/spinner'
import type { ReplayState } from './use-replay'

/** Before the first answer: what is being done, or why there is none. */
export function LabWaiting({ status, message }: Pick<ReplayState, 'status' | 'message'>) {
  if (status === 'empty') return <EmptyState title="Nothing to replay">{message}</EmptyState>
  return (
    <div className="border-t border-hairline pt-6" aria-busy="true">
      <p role="status" className="flex items-center gap-2 text-ink-2">
        <Spinner />
        {status === 'loading'
          ? 'Reading the history into memory. This happens once after a start and takes seconds.'
          : 'Replaying the history.'}
      </p>
      <div className="mt-6 flex flex-col gap-4">
        {[1, 2, 3, 4, 5, 6].map(line => (
          <Skeleton key={line} className="h-6 w-full" />
        ))}
      </div>
    </div>
  )
}
