'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { useToast } from '@/components/ui/toast'
import { writeJson } from '@/lib/client/request'
import type { QueueHandoff } from '@/lib/contracts/queue'
import { NOTE_MIN } from '@/lib/domain/handoff/transition'
import { PAUSE_REASON_CODES, PAUSE_REASONS, type PauseReason } from '@/lib/domain/sla/pause-reasons'
import { handoffKeys } from './queue-queries'

const OPTIONS = PAUSE_REASON_CODES.map(value => ({ value, label: PAUSE_REASONS[value] }))

type Write = { method: 'POST' | 'DELETE'; body?: { reason: PauseReason; note: string | null } }

/** Lets the clocks of a handoff stand still for a reason, or run again. */
export function PauseClock({ handoff }: { handoff: QueueHandoff }) {
  const client = useQueryClient()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState<PauseReason>('customer_asked_to_wait')
  const [note, setNote] = useState('')
  const write = useMutation({
    mutationFn: (change: Write) => writeJson(`/api/v1/handoffs/${handoff.id}/pauses`, change),
    onSuccess: (_, { method }) => {
      setOpen(false)
      setNote('')
      toast.add({ title: method === 'POST' ? 'Clock paused' : 'Clock running again' })
    },
    onSettled: () => client.invalidateQueries({ queryKey: handoffKeys.all }),
  })
  if (handoff.paused_at !== null) {
    return (
      <Button size="sm" pending={write.isPending} onClick={() => write.mutate({ method: 'DELETE' })}>
        Let the clock run
      </Button>
    )
  }
  const isShort = reason === 'other' && [...note.trim()].length < NOTE_MIN
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost">
          Pause clock
        </Button>
      }
      title="Pause the clock"
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button
            variant="primary"
            disabled={isShort}
            pending={write.isPending}
            onClick={() => write.mutate({ method: 'POST', body: { reason, note: note.trim() || null } })}
          >
            Pause clock
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-ink-2">
          Nothing is due until the clock runs again; then the due times move by the time that was lost. The
          reason stays in the record.
        </p>
        <Field label="Reason">
          <Select options={OPTIONS} value={reason} onValueChange={setReason} />
        </Field>
        <Field
          label="Note"
          description={reason === 'other' ? `At least ${NOTE_MIN} characters.` : 'If there is more to say.'}
        >
          <Textarea value={note} onChange={event => setNote(event.target.value)} />
        </Field>
        {write.error ? <Banner tone="bad">{write.error.message}</Banner> : null}
      </div>
    </Dialog>
  )
}
