'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { ProposalView } from '@/lib/contracts/agreement'
import { useAgreementWrite } from './use-agreement-write'

const WORDS = {
  withdraw: { button: 'Withdraw', title: 'Withdraw this proposal', label: 'Why, if you like' },
  decline: { button: 'Decline', title: 'Decline this proposal', label: 'Why' },
} as const

/** Ends a proposal without a version: taken back by those who may propose, declined by those who may sign. */
export function EndDialog({ proposal, kind }: { proposal: ProposalView; kind: keyof typeof WORDS }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const write = useAgreementWrite()
  const { button, title, label } = WORDS[kind]
  const form = `end-${kind}`
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{button}</Button>}
      title={title}
      description="The draft stays as it is, and can be proposed again."
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Keep it</Button>
          <Button
            variant="danger"
            type="submit"
            form={form}
            pending={write.isPending}
            disabled={kind === 'decline' && reason.trim().length < 3}
          >
            {button}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={event => {
          event.preventDefault()
          write.mutate(
            { path: `proposals/${proposal.id}/${kind}`, body: { reason: reason.trim() || null } },
            { onSuccess: () => setOpen(false) },
          )
        }}
      >
        <Field label={label}>
          <Textarea rows={3} value={reason} onChange={event => setReason(event.currentTarget.value)} />
        </Field>
        {write.error ? (
          <Banner tone="bad" className="mt-4">
            {write.error.message}
          </Banner>
        ) : null}
      </form>
    </Dialog>
  )
}
