'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { writeJson } from '@/lib/client/request'
import { handoffKeys } from './queue-queries'

/** A sales manager takes a rejection back for good, and says why; the ledger keeps both. */
export function VoidRejection({ id }: { id: string }) {
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  return (
    <Confirm
      trigger={<Button className="self-start">Void the rejection</Button>}
      title="Void this rejection?"
      action="Void it"
      onConfirm={async () => {
        await writeJson(`/api/v1/handoffs/${id}/void`, { method: 'POST', body: { reason } })
        await client.invalidateQueries({ queryKey: handoffKeys.all })
      }}
    >
      <p className="pb-4">
        The handoff waits for a new answer. The rejection stays in the ledger, voided, with your reason.
      </p>
      <Field label="Why?" description="At least 10 characters.">
        <Textarea rows={3} value={reason} onChange={event => setReason(event.currentTarget.value)} />
      </Field>
    </Confirm>
  )
}
