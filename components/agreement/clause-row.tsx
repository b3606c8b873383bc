'use client'

import type { XmlFragment } from 'yjs'
import type { Entry } from '@/lib/collaboration/entry'
import { useDocument, useSlot } from './draft-context'
import { DraftText } from './draft-text'
import { EntryRow } from './entry-row'
import { ProseEditor } from './prose-editor'

export function ClauseRow({ id }: { id: string }) {
  const list = 'clauses'
  const [title] = useSlot({ list, id, field: 'title' })
  const label = typeof title === 'string' && title !== '' ? title : 'this clause'
  const fragment = useDocument(({ doc }) => {
    const entry = doc.getMap(list).get(id) as Entry | undefined
    return entry?.get('text') ?? null
  })
  return (
    <EntryRow
      {...{ list, id, label }}
      head={
        <DraftText
          slot={{ list, id, field: 'title' }}
          label="Title of the clause"
          placeholder="Title"
          className="w-full text-base font-semibold [&_input]:text-base [&_input]:font-semibold"
        />
      }
    >
      {fragment ? (
        <ProseEditor key={id} fragment={fragment as XmlFragment} at={`clauses/${id}/text`} label={label} />
      ) : null}
    </EntryRow>
  )
}
