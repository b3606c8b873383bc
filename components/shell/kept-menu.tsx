'use client'

import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { Bookmark, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { buttonStyles } from '@/components/ui/button-styles'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import { useToast } from '@/components/ui/toast'
import { writeJson } from '@/lib/client/request'

type KeptMenuProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  label: string
  /** One of what is kept, as in "Name of this view". */
  noun: string
  noneYet: string
  /** What is kept, each with what opens it; absent while it is read. */
  items: readonly { id: string; name: string; opener: ReactNode }[] | undefined
  /** Where they are kept, and the query that lists them. */
  path: string
  queryKey: QueryKey
  mayChange?: boolean
  keeps: { action: string; maxLength: number; disabled?: boolean; body: (name: string) => unknown }
}

/** Things kept under a name, in a menu: opened, removed, and a form that keeps the one at hand. */
export function KeptMenu(props: KeptMenuProps) {
  const { open, onOpenChange, title, label, noun, noneYet, items, path, queryKey, keeps } = props
  const { mayChange = true } = props
  const [name, setName] = useState('')
  const client = useQueryClient()
  const toast = useToast()
  const write = useMutation({
    mutationFn: ({ at, ...request }: { at: string; method: 'POST' | 'DELETE'; body?: unknown }) =>
      writeJson(at, request),
    onSuccess: () => setName(''),
    onError: error => toast.add({ type: 'error', title: 'Not saved', description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey }),
  })
  const canKeep = name.trim() !== '' && !keeps.disabled
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      align="end"
      title={title}
      className="w-80"
      trigger={
        <Button>
          <Bookmark className="size-3.5 text-ink-3" aria-hidden="true" />
          {label}
        </Button>
      }
    >
      {items?.length === 0 ? <p className="text-ink-3">{noneYet}</p> : null}
      <ul className="flex max-h-72 flex-col overflow-y-auto">
        {items?.map(item => (
          <li key={item.id} className="flex items-center justify-between gap-2">
            {item.opener}
            {mayChange ? (
              <button
                type="button"
                aria-label={`Remove the ${noun} ${item.name}`}
                onClick={() => write.mutate({ at: `${path}/${item.id}`, method: 'DELETE' })}
                className={buttonStyles({ variant: 'ghost', size: 'icon' })}
              >
                <X className="size-3.5" aria-hidden="true" />
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <form
          className="mt-3 flex items-end gap-2 border-t border-hairline pt-3"
          onSubmit={event => {
            event.preventDefault()
            if (canKeep) write.mutate({ at: path, method: 'POST', body: keeps.body(name) })
          }}
        >
          <Field label={`Name of this ${noun}`} className="flex-1">
            <Input
              maxLength={keeps.maxLength}
              value={name}
              onChange={event => setName(event.currentTarget.value)}
            />
          </Field>
          <Button type="submit" pending={write.isPending} disabled={!canKeep}>
            {keeps.action}
          </Button>
        </form>
      ) : null}
    </Popover>
  )
}
