import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'

/** For those who may read every number and no lead behind it. */
export function NoLeadsForRole() {
  return (
    <>
      <PageHeader title="Leads" />
      <EmptyState
        title="Your role sees numbers, not people"
        action={<LinkButton href="/overview">Go to the overview</LinkButton>}
      >
        Executives read every figure of the funnel, and no name or address behind it. If you need to look at
        leads, ask an admin for another role.
      </EmptyState>
    </>
  )
}
