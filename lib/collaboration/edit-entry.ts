import { generateKeyBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import { entryContent } from './draft-content'
import type { ListName } from './draft-layout'
import { type Entry, orderOf, presentEntries } from './entry'
import { newEntry } from './new-entry'

const entryOf = (doc: Y.Doc, list: ListName, id: string) => doc.getMap(list).get(id) as Entry | undefined

/** Adds an entry after another one, or at the end. */
export function addEntry(
  doc: Y.Doc,
  list: ListName,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  after?: string,
): void {
  const present = presentEntries(doc, list)
  const index = after === undefined ? present.length - 1 : present.findIndex(([each]) => each === after)
  doc.getMap(list).set(id, newEntry(list, { ...fields, order: keyAt(present, index + 1) }))
}

/** Copies an entry and puts the copy behind it. */
export function duplicateEntry(doc: Y.Doc, list: ListName, id: string, copy: string): void {
  const entry = entryOf(doc, list, id)
  if (!entry) return
  const { id: _, ...fields } = entryContent(list, id, entry)
  const title = 'name' in fields ? 'name' : 'title' in fields ? 'title' : null
  const renamed = title ? { ...fields, [title]: `${String(fields[title])} (copy)` } : fields
  addEntry(doc, list, copy, renamed, id)
}

/** Moves an entry by some places among those that are shown. */
export function moveEntry(doc: Y.Doc, list: ListName, id: string, by: number): void {
  const present = presentEntries(doc, list)
  const from = present.findIndex(([each]) => each === id)
  const others = present.filter(([each]) => each !== id)
  const to = Math.max(0, Math.min(others.length, from + by))
  if (from === -1 || to === from) return
  entryOf(doc, list, id)?.set('order', keyAt(others, to))
}

/** Marks an entry as deleted, or takes the mark back. */
export function setGone(doc: Y.Doc, list: ListName, id: string, gone: boolean): void {
  entryOf(doc, list, id)?.set('gone', gone)
}

/** Switches an entry off: it stays in the draft and is in no version. */
export function setOff(doc: Y.Doc, list: ListName, id: string, off: boolean): void {
  entryOf(doc, list, id)?.set('off', off)
}

/** Sets fields of an entry in one step. */
export function setFields(
  doc: Y.Doc,
  list: ListName,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  const entry = entryOf(doc, list, id)
  if (!entry) return
  doc.transact(() => {
    for (const [field, value] of Object.entries(fields)) entry.set(field, value)
  }, doc.clientID)
}

/** A key between the neighbours of a place; those of two people who chose the same place are told apart by id. */
function keyAt(entries: readonly [string, Entry][], place: number): string {
  const before = entries[place - 1]?.[1]
  const after = entries[place]?.[1]
  const low = before ? orderOf(before) || null : null
  const high = after ? orderOf(after) || null : null
  // Two entries with one key leave no room between them: the place behind both is the nearest there is.
  if (low !== null && high !== null && low >= high) return generateKeyBetween(low, null)
  return generateKeyBetween(low, high)
}
