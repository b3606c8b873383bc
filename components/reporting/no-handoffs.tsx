import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

/** An empty workspace: what will be here, why it is not, and the one next step. */
export function NoHandoffs({ canImport }: { canImport: boolean }) {
  return (
    <EmptyState
      title="No handoffs yet"
      action={
        canImport ? (
          <LinkButton variant="primary" href="/data">
            Import a file
          </LinkButton>
        ) : null
      }
    >
      <p>
        Conversion, deal size and time to close appear here as soon as there are leads with a date on which
        they became an MQL.{' '}
        {canImport
          ? 'An export of HubSpot, Salesforce or Marketo will do, and so will any table with those dates.'
          : 'Somebody in marketing has to import them first.'}
      </p>
    </EmptyState>
  )
}
