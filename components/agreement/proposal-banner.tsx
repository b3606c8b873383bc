import type { Route } from 'next'
import { Banner } from '@/components/ui/banner'
import { LinkButton } from '@/components/ui/link-button'
import type { ProposalView } from '@/lib/contracts/agreement'
import { waitingWords } from './waiting-words'

/** A proposal is on its way: who has signed, and what an edit would do to it. */
export function ProposalBanner({ proposal, canEdit }: { proposal: ProposalView; canEdit: boolean }) {
  return (
    <Banner
      title={`Version ${proposal.n} is proposed. ${waitingWords(proposal.signatures)}`}
      action={
        <LinkButton href={`/agreement/proposals/${proposal.id}` as Route} variant="primary">
          Open the proposal
        </LinkButton>
      }
    >
      {canEdit ? 'An edit of the draft voids it, and the signatures on it.' : null}
    </Banner>
  )
}
