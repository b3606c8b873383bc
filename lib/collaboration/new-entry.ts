import * as Y from 'yjs'
import type { ListName } from './draft-layout'
import type { Entry } from './entry'
import { proseFragment } from './prose'

/** An entry that is in no document yet; a clause's text becomes a document of its own. */
export function newEntry(list: ListName, fields: Readonly<Record<string, unknown>>): Entry {
  const entry = new Y.Map<unknown>()
  for (const [field, value] of Object.entries(fields))
    entry.set(field, field === 'text' && list === 'clauses' ? proseFragment(String(value ?? '')) : value)
  return entry
}
