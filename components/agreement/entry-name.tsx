'use client'

import type { ListName } from '@/lib/collaboration/draft-layout'
import { useSlot } from './draft-context'
import { DraftText } from './draft-text'

type EntryNameProps = { list: ListName; id: string; noun: string }

/** The name of an entry, to be written over where it stands. */
export function EntryName({ list, id, noun }: EntryNameProps) {
  return (
    <DraftText
      slot={{ list, id, field: 'name' }}
      label={`Name of the ${noun}`}
      placeholder="Name"
      className="w-full font-medium"
    />
  )
}

/** What an entry is called in labels: its name, or "this gate" while it has none. */
export function useEntryLabel({ list, id, noun }: EntryNameProps): string {
  const [name] = useSlot({ list, id, field: 'name' })
  return typeof name === 'string' && name !== '' ? name : `this ${noun}`
}
