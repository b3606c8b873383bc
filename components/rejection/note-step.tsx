'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { NOTE_MAX, NOTE_MIN } from '@/lib/domain/handoff/transition'

/** The reason in one's own words; Enter sends it. */
export function NoteStep({ onChoose }: { onChoose: (note: string) => void }) {
  const [note, setNote] = useState('')
  const length = [...note.trim()].length
  const isEnough = length >= NOTE_MIN
  const send = () => {
    if (isEnough) onChoose(note.trim())
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <Field
        label="What is the reason?"
        description={
          isEnough
            ? 'It is read in the next review and given a code then.'
            : `At least ${NOTE_MIN} characters; ${NOTE_MIN - length} to go.`
        }
      >
        <Textarea
          autoFocus
          maxLength={NOTE_MAX}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            send()
          }}
        />
      </Field>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" disabled={!isEnough}>
          Reject
        </Button>
      </div>
    </form>
  )
}
