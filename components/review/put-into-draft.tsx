'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import type { DecisionView, ReviewView } from '@/lib/contracts/review'
import type { ReviewPack } from '@/lib/contracts/review-pack'
import { ChangeChoice, changeOf } from './change-choice'
import { useReviewWrite } from './use-review-write'

type PutIntoDraftProps = { review: ReviewView; decision: DecisionView; pack: ReviewPack }

/** Puts a decision where it belongs in the draft. */
export function PutIntoDraft({ review, decision, pack }: PutIntoDraftProps) {
  const [isOpen, setOpen] = useState(false)
  const [choice, setChoice] = useState<string | null>(null)
  const write = useReviewWrite()
  const send = () =>
    write.mutate(
      { path: `/${review.id}/decisions/${decision.id}/draft`, body: { change: changeOf(choice) } },
      { onSuccess: () => setOpen(false) },
    )
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button size="sm">Put into the draft</Button>}
      title="Where does it change the agreement?"
      description={decision.body}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button variant="primary" disabled={choice === null} pending={write.isPending} onClick={send}>
            Put it there
          </Button>
        </>
      }
    >
      <Field label="Change in the draft" description="Both sides see it there with this decision.">
        <ChangeChoice pack={pack} value={choice} onChange={setChoice} />
      </Field>
      {write.error ? (
        <Banner tone="bad" className="mt-4">
          {write.error.message}
        </Banner>
      ) : null}
    </Dialog>
  )
}
