'use client'

import { Plus } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Button } from '@/components/ui/button'
import type { ListName } from '@/lib/collaboration/draft-layout'
import { addEntry } from '@/lib/collaboration/edit-entry'
import { useDraft, useEntryIds } from './draft-context'

type DraftListProps = {
  list: ListName
  /** For those who hear the page. */
  label: string
  empty: string
  add: string
  fresh: Readonly<Record<string, unknown>>
  /** Only entries whose field has this value. */
  where?: readonly [field: string, value: string]
  row: (id: string) => ReactNode
}

export function DraftList({ list, label, empty, add, fresh, where, row }: DraftListProps) {
  const session = useDraft()
  const ids = useEntryIds(list, where)
  const [added, setAdded] = useState<string | null>(null)
  useEffect(() => {
    // The new clause is on the page now; its first field is where one goes on.
    if (added !== null)
      document.getElementById(`${list}/${added}`)?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [list, added])
  const addOne = () => {
    const id = `${list.replaceAll('_', '-')}-${uuidv7()}`
    if (session.edit(doc => addEntry(doc, list, id, fresh))) setAdded(id)
  }
  return (
    <div>
      {ids.length === 0 ? <p className="py-2 text-ink-3">{empty}</p> : null}
      <ul aria-label={label} className="border-t border-hairline empty:hidden">
        {ids.map(row)}
      </ul>
      {session.canEdit ? (
        <Button variant="ghost" size="sm" onClick={addOne} className="mt-2">
          <Plus className="size-3.5" aria-hidden="true" />
          {add}
        </Button>
      ) : null}
    </div>
  )
}
