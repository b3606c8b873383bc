'use client'

import { useQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import Link from 'next/link'
import { useState } from 'react'
import { KeptMenu } from '@/components/shell/kept-menu'
import { savedViewOptions } from './queue-queries'

/** Views one has kept under a name; each is a link, so that it can be sent to a colleague as well. */
export function SavedViewsMenu({ query }: { query: string }) {
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery({ ...savedViewOptions, enabled: isOpen })
  return (
    <KeptMenu
      open={isOpen}
      onOpenChange={setOpen}
      title="Saved views"
      label="Views"
      noun="view"
      noneYet="None yet. Keep how you look at the queue right now:"
      path="/api/v1/queue/views"
      queryKey={savedViewOptions.queryKey}
      keeps={{ action: 'Save', maxLength: 60, body: name => ({ name, query }) }}
      items={data?.views.map(view => ({
        id: view.id,
        name: view.name,
        opener: (
          <Link
            href={`/handoffs?${view.query}` as Route}
            onClick={() => setOpen(false)}
            className="touch-target min-w-0 flex-1 truncate rounded-sm py-1.5 underline decoration-rule underline-offset-2 hover:decoration-ink"
          >
            {view.name}
          </Link>
        ),
      }))}
    />
  )
}
