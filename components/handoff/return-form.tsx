'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { useToast } from '@/components/ui/toast'
import { writeJson } from '@/lib/client/request'
import { handoffKeys } from './queue-queries'

/** Marketing says what it added; the handoff goes back to sales. */
export function ReturnForm({ id }: { id: string }) {
  const client = useQueryClient()
  const toast = useToast()
  const [note, setNote] = useState('')
  const give = useMutation({
    mutationFn: () => writeJson(`/api/v1/handoffs/${id}/return`, { method: 'POST', body: { note } }),
    onSuccess: () => toast.add({ title: 'Back in the queue of sales' }),
    onError: error => toast.add({ type: 'error', title: 'Not returned', description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: handoffKeys.all }),
  })
  return (
    <form
      className="flex flex-col items-start gap-3"
      onSubmit={event => {
        event.preventDefault()
        give.mutate()
      }}
    >
      <Field label="What did you add?" className="w-full">
        <Textarea rows={3} value={note} onChange={event => setNote(event.currentTarget.value)} />
      </Field>
      <Button type="submit" variant="primary" pending={give.isPending} disabled={note.trim() === ''}>
        Return to sales
      </Button>
    </form>
  )
}
