'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { writeJson } from '@/lib/client/request'
import type { OpenRejection, RecodedView } from '@/lib/contracts/rejection'
import { REASONS, type ReasonCode } from '@/lib/domain/rejection/reasons'

const codes = (Object.keys(REASONS) as ReasonCode[])
  .filter(code => code !== 'other' && !REASONS[code].importedOnly)
  .map(value => ({ value, label: REASONS[value].label }))

const LEAST = 10

/** Gives an answer the reason it should have had, and says why. */
export function RecodeDialog({ row }: { row: OpenRejection }) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState<ReasonCode | null>(null)
  const [why, setWhy] = useState('')
  const client = useQueryClient()
  const recode = useMutation({
    mutationFn: () =>
      writeJson<RecodedView>(`/api/v1/handoffs/${row.id}/reason`, { method: 'POST', body: { reason, why } }),
    onSuccess: async () => {
      setOpen(false)
      await client.invalidateQueries()
    },
  })
  const isReady = reason !== null && why.trim().length >= LEAST
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button size="sm">Code it</Button>}
      title={`What should the reason be for ${row.lead_name ?? 'this lead'}?`}
      description="The answer stays as it was told; the statistics follow the reason you give it."
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!isReady}
            pending={recode.isPending}
            onClick={() => recode.mutate()}
          >
            Give this reason
          </Button>
        </>
      }
    >
      {row.note || row.reason_label ? (
        <p className="mb-4 border-l-2 border-rule pl-3 text-ink-2">{row.note ?? row.reason_label}</p>
      ) : null}
      <div className="flex flex-col gap-4">
        <Field label="Reason">
          <Select options={codes} value={reason} onValueChange={setReason} className="w-full" />
        </Field>
        <Field label="Why" description="At least 10 characters; kept in the audit log.">
          <Textarea
            value={why}
            onChange={event => setWhy(event.currentTarget.value)}
            rows={3}
            maxLength={500}
          />
        </Field>
        {recode.error ? (
          <p role="alert" className="text-bad">
            {recode.error.message}
          </p>
        ) : null}
      </div>
    </Dialog>
  )
}
