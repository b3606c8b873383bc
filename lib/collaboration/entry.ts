import * as Y from 'yjs'
import type { ListName } from './draft-layout'

/** One clause, rule or term of the draft. */
export type Entry = Y.Map<unknown>

/** The entries of a list by id; what is no entry is passed over. */
export function entriesOf(doc: Y.Doc, list: ListName): [id: string, entry: Entry][] {
  const entries = [...doc.getMap(list)].filter((pair): pair is [string, Entry] => pair[1] instanceof Y.Map)
  return entries.sort(([a, left], [b, right]) => compare(orderOf(left), orderOf(right)) || compare(a, b))
}

/** The entries that are there: neither deleted nor, unless asked for, switched off. */
export function presentEntries(doc: Y.Doc, list: ListName, { off = true } = {}): [string, Entry][] {
  return entriesOf(doc, list).filter(
    ([, entry]) => entry.get('gone') !== true && (off || entry.get('off') !== true),
  )
}

export const orderOf = (entry: Entry): string => {
  const order = entry.get('order')
  return typeof order === 'string' ? order : ''
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
