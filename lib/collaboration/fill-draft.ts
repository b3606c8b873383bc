import { generateNKeysBetween } from 'fractional-indexing'
import type * as Y from 'yjs'
import { canonicalJson } from '@/lib/domain/agreement/canonical-json'
import { at, listOf } from '@/lib/domain/agreement/loose'
import { entryContent } from './draft-content'
import { LIST_NAMES, LISTS, type ListName, SWITCHES, TERM_MAP, TERMS, WITHOUT_ID } from './draft-layout'
import { type Entry, entriesOf } from './entry'
import { newEntry } from './new-entry'
import { proseFragment } from './prose'

/** Makes the draft say what a content says, by editing it: what is there already stays, what is not in it is deleted. */
export function fillDraft(doc: Y.Doc, content: unknown, newId: (list: ListName) => string): void {
  doc.transact(() => {
    for (const list of LIST_NAMES) fillList(doc, list, listOf(at(content, ...LISTS[list])), newId)
    const terms = doc.getMap(TERM_MAP)
    for (const term of TERMS) {
      const value = at(content, ...term.split('.'))
      if (value !== undefined) set(terms, term, value)
    }
    for (const route of SWITCHES) {
      const value = at(content, ...route.split('.'))
      set(terms, route, value !== null && value !== undefined)
    }
  })
}

function fillList(
  doc: Y.Doc,
  list: ListName,
  wanted: readonly Readonly<Record<string, unknown>>[],
  newId: (list: ListName) => string,
): void {
  const map = doc.getMap(list)
  const keys = generateNKeysBetween(null, null, wanted.length)
  const kept = new Set<string>()
  wanted.forEach(({ id: given, ...fields }, i) => {
    const id = WITHOUT_ID.includes(list) || typeof given !== 'string' ? newId(list) : given
    kept.add(id)
    const order = keys[i] ?? ''
    const known = map.get(id) as Entry | undefined
    if (!known) {
      map.set(id, newEntry(list, { ...fields, order }))
      return
    }
    for (const field of ['gone', 'off']) if (known.get(field) === true) known.set(field, false)
    set(known, 'order', order)
    const now = entryContent(list, id, known)
    for (const field of new Set([...Object.keys(fields), ...Object.keys(now)])) {
      if (field === 'id' || canonicalJson(now[field]) === canonicalJson(fields[field])) continue
      if (field === 'text' && list === 'clauses') known.set(field, proseFragment(String(fields.text ?? '')))
      else if (field in fields) known.set(field, fields[field])
      else known.delete(field)
    }
  })
  for (const [id, entry] of entriesOf(doc, list))
    if (!kept.has(id) && entry.get('gone') !== true) entry.set('gone', true)
}

function set(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (!map.has(key) || canonicalJson(map.get(key)) !== canonicalJson(value)) map.set(key, value)
}
