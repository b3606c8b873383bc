import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** A cluster or clause that a link names and that is no more. */
export function SubjectGone() {
  return (
    <EmptyState
      title="This was answered, or has ended by itself"
      action={<LinkButton href="/rejections/clusters">See what waits now</LinkButton>}
    >
      <p>What you were sent to look at is no longer open.</p>
    </EmptyState>
  )
}
