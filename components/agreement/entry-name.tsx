'use client'

import { clsx } from 'clsx'
import type { ListName } from '@/lib/collaboration/draft-layout'
import { useDraft, useSlot } from './draft-context'
import { FieldFrame } from './field-frame'
import { quietInput } from './quiet-input'
import { keyOf } from './slot'

type EntryNameProps = { list: ListName; id: string; noun: string }

/** The name of an entry, to be written over where it stands; a long one takes as many lines as it needs. */
export function EntryName({ list, id, noun }: EntryNameProps) {
  const { canEdit } = useDraft()
  const slot = { list, id, field: 'name' } as const
  const [value, set] = useSlot(slot)
  return (
    <FieldFrame at={keyOf(slot)} className="w-full font-medium">
      <textarea
        aria-label={`Name of the ${noun}`}
        placeholder="Name"
        rows={1}
        readOnly={!canEdit}
        value={typeof value === 'string' ? value : ''}
        // A name is one line of words, however it is laid out.
        onChange={event => set(event.currentTarget.value.replaceAll('\n', ' '))}
        onKeyDown={event => {
          if (event.key === 'Enter') event.preventDefault()
        }}
        className={clsx(
          quietInput,
          '-ml-2 h-auto! min-h-8 w-full resize-none border-transparent py-[0.3125rem] leading-5 field-sizing-content',
        )}
      />
    </FieldFrame>
  )
}

/** What an entry is called in labels: its name, or "this gate" while it has none. */
export function useEntryLabel({ list, id, noun }: EntryNameProps): string {
  const [name] = useSlot({ list, id, field: 'name' })
  return typeof name === 'string' && name !== '' ? name : `this ${noun}`
}
