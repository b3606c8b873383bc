'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Bookmark, X } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { buttonStyles } from '@/components/ui/button-styles'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import { useToast } from '@/components/ui/toast'
import { writeJson } from '@/lib/client/request'
import { savedViewOptions } from './queue-queries'

/** Views one has kept under a name; each is a link, so that it can be sent to a colleague as well. */
export function SavedViewsMenu({ query }: { query: string }) {
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const client = useQueryClient()
  const toast = useToast()
  const { data } = useQuery({ ...savedViewOptions, enabled: isOpen })
  const write = useMutation({
    mutationFn: ({ path, ...request }: { path: string; method: 'POST' | 'DELETE'; body?: unknown }) =>
      writeJson(path, request),
    onSuccess: () => setName(''),
    onError: error => toast.add({ type: 'error', title: 'Not saved', description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: savedViewOptions.queryKey }),
  })
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      align="end"
      title="Saved views"
      className="w-80"
      trigger={
        <Button>
          <Bookmark className="size-3.5 text-ink-3" aria-hidden="true" />
          Views
        </Button>
      }
    >
      {data && data.views.length === 0 ? (
        <p className="text-ink-3">None yet. Keep how you look at the queue right now:</p>
      ) : null}
      <ul className="flex flex-col">
        {data?.views.map(view => (
          <li key={view.id} className="flex items-center justify-between gap-2">
            <Link
              href={`/handoffs?${view.query}` as Route}
              onClick={() => setOpen(false)}
              className="touch-target min-w-0 flex-1 truncate rounded-sm py-1.5 underline decoration-rule underline-offset-2 hover:decoration-ink"
            >
              {view.name}
            </Link>
            <button
              type="button"
              aria-label={`Remove the view ${view.name}`}
              onClick={() => write.mutate({ path: `/api/v1/queue/views/${view.id}`, method: 'DELETE' })}
              className={buttonStyles({ variant: 'ghost', size: 'icon' })}
            >
              <X className="size-3.5" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <form
        className="mt-3 flex items-end gap-2 border-t border-hairline pt-3"
        onSubmit={event => {
          event.preventDefault()
          if (name.trim())
            write.mutate({ path: '/api/v1/queue/views', method: 'POST', body: { name, query } })
        }}
      >
        <Field label="Name of this view" className="flex-1">
          <Input maxLength={60} value={name} onChange={event => setName(event.currentTarget.value)} />
        </Field>
        <Button type="submit" pending={write.isPending} disabled={!name.trim()}>
          Save
        </Button>
      </form>
    </Popover>
  )
}
