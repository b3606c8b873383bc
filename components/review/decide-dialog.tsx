'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { ReviewView } from '@/lib/contracts/review'
import type { ReviewPack } from '@/lib/contracts/review-pack'
import { dayOf } from '@/lib/domain/format/format-instant'
import { addDays } from '@/lib/domain/time/reporting-period'
import { ChangeChoice, changeOf } from './change-choice'
import { useReviewWrite } from './use-review-write'

const USUAL_DAYS = 14

type DecideDialogProps = { review: ReviewView; pack: ReviewPack; timeZone: string }

/** What was decided, who does it until when, and what it changes in the draft. */
export function DecideDialog({ review, pack, timeZone }: DecideDialogProps) {
  const fresh = {
    body: '',
    ownerId: null as string | null,
    dueDay: addDays(dayOf(review.scheduled_at, timeZone), USUAL_DAYS),
    choice: null as string | null,
  }
  const [isOpen, setOpen] = useState(false)
  const [form, setForm] = useState(fresh)
  const write = useReviewWrite()
  const { body, ownerId, dueDay, choice } = form
  const show = (next: boolean) => {
    setOpen(next)
    write.reset()
    if (next) setForm(fresh)
  }
  const send = () =>
    write.mutate(
      {
        path: `/${review.id}/decisions`,
        body: { body, owner_id: ownerId, due_day: dueDay, change: changeOf(choice) },
      },
      { onSuccess: () => setOpen(false) },
    )
  return (
    <Dialog
      open={isOpen}
      onOpenChange={show}
      trigger={<Button>Add decision</Button>}
      title="What was decided?"
      footer={
        <>
          <Button onClick={() => show(false)}>Cancel</Button>
          <Button
            variant="primary"
            disabled={body.trim().length < 5 || ownerId === null || dueDay === ''}
            pending={write.isPending}
            onClick={send}
          >
            Write it down
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label="Decision" description="At least 5 characters.">
          <Textarea
            rows={3}
            maxLength={1_000}
            value={body}
            onChange={event => setForm({ ...form, body: event.currentTarget.value })}
          />
        </Field>
        <div className="flex flex-wrap gap-4">
          <Field label="Who does it" className="min-w-48 flex-1">
            <Select
              options={review.people.map(({ id, name }) => ({ value: id, label: name }))}
              value={ownerId}
              onValueChange={next => setForm({ ...form, ownerId: next })}
              label="Who does it"
            />
          </Field>
          <Field label="Until">
            <Input
              type="date"
              value={dueDay}
              onChange={event => setForm({ ...form, dueDay: event.currentTarget.value })}
              className="w-44!"
            />
          </Field>
        </div>
        <Field label="Change in the draft" description="Left empty, it changes nothing in the agreement.">
          <ChangeChoice pack={pack} value={choice} onChange={next => setForm({ ...form, choice: next })} />
        </Field>
        {write.error ? <Banner tone="bad">{write.error.message}</Banner> : null}
      </div>
    </Dialog>
  )
}
