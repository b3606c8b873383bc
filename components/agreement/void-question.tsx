'use client'

import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { ProposalView } from '@/lib/contracts/agreement'
import { useDraft, useSession } from './draft-context'
import { waitingWords } from './waiting-words'

/** Asks once before an edit voids what is proposed; whoever goes on is not asked again. */
export function VoidQuestion({ proposal }: { proposal: ProposalView | null }) {
  const session = useDraft()
  const isAsked = useSession(({ asking }) => asking !== null)
  const id = proposal?.id ?? null
  useEffect(() => session.guard(id), [session, id])
  if (!proposal) return null
  return (
    <Dialog
      open={isAsked}
      onOpenChange={open => {
        if (!open) session.answer(false)
      }}
      title={`Version ${proposal.n} is proposed`}
      footer={
        <>
          <Button onClick={() => session.answer(false)}>Leave it as it is</Button>
          <Button variant="danger" onClick={() => session.answer(true)}>
            Edit and void the proposal
          </Button>
        </>
      }
    >
      <p className="text-sm text-ink-2">
        {waitingWords(proposal.signatures)}. An edit of the draft voids the proposal
        {proposal.signatures.length > 0 ? ' and the signature on it' : ''}; it can be proposed again
        afterwards.
      </p>
    </Dialog>
  )
}
