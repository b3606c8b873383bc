'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { type RecountView, recountInput, type WorkspaceView } from '@/lib/contracts/workspace'
import { formatCount } from '@/lib/domain/format/format-count'
import { FormInput } from './form-input'
import { workspaceQuery } from './queries'
import { useWrite } from './use-write'

const FORM = 'recount'
const fields = z
  .object({ day: z.string(), reason: recountInput.shape.reason })
  .transform(({ day, reason }) => ({ reason, ...(day ? { since: `${day}T00:00:00Z` } : {}) }))

/** Counts the clocks of earlier handoffs anew under the terms of today: a step of its own, with a reason. */
export function RecountDialog({ workspace }: { workspace: WorkspaceView }) {
  const [open, setOpen] = useState(false)
  const write = useWrite<RecountView>({
    refresh: [workspaceQuery.queryKey, ['metric']],
    done: ({ leads }) => `Clocks of ${formatCount(leads)} leads counted anew`,
    quiet: true,
  })
  const form = useForm<z.input<typeof fields>, unknown, z.output<typeof fields>>({
    resolver: zodResolver(fields),
    defaultValues: { day: '', reason: '' },
  })
  const show = (next: boolean) => {
    setOpen(next)
    if (!next) {
      write.reset()
      form.reset()
    }
  }
  return (
    <Dialog
      open={open}
      onOpenChange={show}
      trigger={<Button>Count earlier clocks anew</Button>}
      title="Count earlier clocks anew"
      footer={
        <>
          <Button onClick={() => show(false)}>Cancel</Button>
          <Button type="submit" form={FORM} variant="primary" pending={write.isPending}>
            Count anew
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        noValidate
        className="flex flex-col gap-5"
        onSubmit={form.handleSubmit(body =>
          write.mutate(
            { method: 'POST', path: '/api/v1/workspace/sla/recount', body },
            { onSuccess: () => show(false) },
          ),
        )}
      >
        <p className="text-ink-2">
          Handoffs that began before are held to the terms of today, as if they had been in force then.
          Attainment changes with them.
          {workspace.sla_agreement === null ? '' : ' Handoffs under an agreement keep what was agreed.'}
        </p>
        <FormInput
          control={form.control}
          name="day"
          type="date"
          label="Handoffs from this day on"
          description="Left empty: all of them."
        />
        <FormInput
          control={form.control}
          name="reason"
          label="Reason"
          description="It stays in the audit log."
        />
        {write.error ? <Banner tone="bad">{write.error.message}</Banner> : null}
      </form>
    </Dialog>
  )
}
