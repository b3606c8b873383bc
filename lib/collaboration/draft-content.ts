import * as Y from 'yjs'
import {
  DRAFT_FIELDS,
  LIST_NAMES,
  LISTS,
  type ListName,
  SWITCHES,
  TERM_MAP,
  TERMS,
  WITHOUT_ID,
} from './draft-layout'
import { type Entry, presentEntries } from './entry'
import { proseText } from './prose'

type Group = { [key: string]: unknown }

/** What the draft says, as the plain content a version would have; not yet checked. */
export function draftContent(doc: Y.Doc): Group {
  const content: Group = {}
  for (const list of LIST_NAMES) {
    const entries = presentEntries(doc, list, { off: false })
    put(
      content,
      LISTS[list],
      entries.map(([id, entry]) => entryContent(list, id, entry)),
    )
  }
  const terms = doc.getMap(TERM_MAP)
  for (const term of TERMS) {
    const value = terms.get(term)
    if (value !== undefined) put(content, term.split('.'), plainValue(value))
  }
  for (const route of SWITCHES) if (terms.get(route) === false) put(content, route.split('.'), null)
  return content
}

/** One entry as its list in the content has it. */
export function entryContent(list: ListName, id: string, entry: Entry): Group {
  const fields = [...entry].filter(([field]) => !(DRAFT_FIELDS as readonly string[]).includes(field))
  const content = Object.fromEntries(
    fields.map(([field, value]) => [
      field,
      field === 'text' && list === 'clauses' ? proseText(value) : plainValue(value),
    ]),
  )
  return WITHOUT_ID.includes(list) ? content : { id, ...content }
}

const plainValue = (value: unknown): unknown => (value instanceof Y.AbstractType ? value.toJSON() : value)

function put(content: Group, path: readonly string[], value: unknown): void {
  let group = content
  for (const key of path.slice(0, -1)) {
    if (typeof group[key] !== 'object' || group[key] === null) group[key] = {}
    group = group[key] as Group
  }
  group[path.at(-1) ?? ''] = value
}
