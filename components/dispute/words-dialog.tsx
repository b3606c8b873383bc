'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { writeJson } from '@/lib/client/request'

type WordsDialogProps = {
  /** The button that opens it, and the ones that send what was written. */
  trigger: string
  title: string
  description: string
  label: string
  choices: readonly { label: string; path: string; body: (words: string) => object; isMain: boolean }[]
  children?: ReactNode
}

const LEAST = 10

/** Asks for a few words and does one of the things they explain. */
export function WordsDialog({ trigger, title, description, label, choices, children }: WordsDialogProps) {
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const client = useQueryClient()
  const send = useMutation({
    mutationFn: ({ path, body }: { path: string; body: object }) => writeJson(path, { method: 'POST', body }),
    onSuccess: async () => {
      setOpen(false)
      setWords('')
      await client.invalidateQueries()
    },
  })
  const isReady = words.trim().length >= LEAST
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button size="sm">{trigger}</Button>}
      title={title}
      description={description}
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          {choices.map(choice => (
            <Button
              key={choice.label}
              variant={choice.isMain ? 'primary' : 'secondary'}
              disabled={!isReady}
              pending={send.isPending}
              onClick={() => send.mutate({ path: choice.path, body: choice.body(words) })}
            >
              {choice.label}
            </Button>
          ))}
        </>
      }
    >
      {children}
      <Field label={label} description="At least 10 characters; both sides read it." className="mt-4">
        <Textarea
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
          rows={4}
          maxLength={2_000}
        />
      </Field>
      {send.error ? (
        <p role="alert" className="mt-2 text-bad">
          {send.error.message}
        </p>
      ) : null}
    </Dialog>
  )
}
