import type * as Y from 'yjs'
import { type ListName, TERM_MAP } from '@/lib/collaboration/draft-layout'
import { setFields } from '@/lib/collaboration/edit-entry'
import type { Entry } from '@/lib/collaboration/entry'

/** Where one value of the draft lives: a field of an entry, or a single term. */
export type Slot = { list: ListName; id: string; field: string } | { term: string }

export const keyOf = (slot: Slot): string =>
  'term' in slot ? `terms/${slot.term}` : `${slot.list}/${slot.id}/${slot.field}`

export function readSlot(doc: Y.Doc, slot: Slot): unknown {
  if ('term' in slot) return doc.getMap(TERM_MAP).get(slot.term)
  const entry = doc.getMap(slot.list).get(slot.id) as Entry | undefined
  return entry?.get(slot.field)
}

export function writeSlot(doc: Y.Doc, slot: Slot, value: unknown): void {
  if ('term' in slot) doc.getMap(TERM_MAP).set(slot.term, value)
  else setFields(doc, slot.list, slot.id, { [slot.field]: value })
}
