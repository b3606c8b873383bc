'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { useDraft } from './draft-context'
import { readSlot, type Slot } from './slot'
import { SUGGESTED_FIELDS } from './suggested-fields'
import { useTalk } from './talk'
import { useAgreementWrite } from './use-agreement-write'

type CommentFormProps = { anchor: string; thread?: string; onDone?: () => void }

/** Says something; `@` with a name calls that person, and a value may be suggested along with it. */
export function CommentForm({ anchor, thread, onDone }: CommentFormProps) {
  const { people } = useTalk()
  const session = useDraft()
  const write = useAgreementWrite()
  const [body, setBody] = useState('')
  const [field, setField] = useState<string | null>(null)
  const [to, setTo] = useState('')
  const [list = '', id = ''] = anchor.split('/')
  const fields = thread ? [] : (SUGGESTED_FIELDS[list] ?? [])
  const slot = (name: string) => ({ list, id, field: name }) as Slot
  const mentions = people.filter(each => body.includes(`@${each.name}`)).map(each => each.id)
  const send = () => {
    const number = Number(to)
    const suggestion =
      field === null || to.trim() === ''
        ? null
        : {
            field,
            from: readSlot(session.doc, slot(field)) ?? null,
            to: Number.isFinite(number) ? number : to,
          }
    const words = body.trim() || (suggestion ? 'A suggestion.' : '')
    write.mutate(
      { path: 'comments', body: { anchor, body: words, thread_id: thread ?? null, mentions, suggestion } },
      {
        onSuccess: () => {
          setBody('')
          setTo('')
          setField(null)
          onDone?.()
        },
      },
    )
  }
  const completing = /@([\p{L} ]*)$/u.exec(body)?.[1]?.toLowerCase()
  const offered =
    completing === undefined
      ? []
      : people.filter(each => each.name.toLowerCase().startsWith(completing)).slice(0, 5)
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <textarea
        aria-label={thread ? 'Answer' : 'Comment'}
        value={body}
        rows={2}
        placeholder={thread ? 'Answer' : 'Say something. @ calls somebody.'}
        onChange={event => setBody(event.currentTarget.value)}
        className="w-full rounded-md border border-control bg-raised px-2.5 py-1.5 text-sm focus-visible:outline-2 focus-visible:outline-ink"
      />
      {offered.length > 0 ? (
        <div className="flex flex-wrap gap-1">
          {offered.map(each => (
            <Button
              key={each.id}
              size="sm"
              onClick={() => setBody(body.replace(/@[\p{L} ]*$/u, `@${each.name} `))}
            >
              {each.name}
            </Button>
          ))}
        </div>
      ) : null}
      {fields.length > 0 ? (
        <div className="flex items-center gap-2">
          <Select
            label="Suggest a value of"
            placeholder="Suggest a value"
            options={fields}
            value={field}
            onValueChange={setField}
            className="w-40"
          />
          {field ? (
            <Input
              aria-label="Suggested value"
              value={to}
              onChange={event => setTo(event.currentTarget.value)}
              className="w-24!"
            />
          ) : null}
        </div>
      ) : null}
      {write.error ? <p className="text-xs text-bad">{write.error.message}</p> : null}
      <span className="flex justify-end">
        <Button
          type="submit"
          size="sm"
          pending={write.isPending}
          disabled={body.trim() === '' && to.trim() === ''}
        >
          {thread ? 'Answer' : 'Comment'}
        </Button>
      </span>
    </form>
  )
}
