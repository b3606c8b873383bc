import { LIST_NAMES } from '@/lib/collaboration/draft-layout'
import { addEntry } from '@/lib/collaboration/edit-entry'
import { groupOf } from '@/lib/domain/agreement/loose'
import { sayValue } from '@/lib/domain/agreement/say-value'
import type { DraftSession } from './draft-session'

type Suggestion = { field: string; from?: unknown; to?: unknown }

/** Writes a suggestion into the draft: a field of a clause, a single term, or a whole new clause. */
export function takeOver(session: DraftSession, anchor: string, { field, to }: Suggestion): void {
  const [part = '', id] = anchor.split('/')
  const list = LIST_NAMES.find(name => name === part)
  if (part === 'terms') session.set({ term: field }, to)
  else if (list && id && field === 'entry') {
    const { id: _, ...fields } = groupOf(to)
    session.edit(doc => addEntry(doc, list, id, fields))
  } else if (list && id) session.set({ list, id, field }, to)
}

/** `Suggests points 8 → 14`; a new clause by its name. */
export function suggestionWords({ field, from, to }: Suggestion): string {
  if (field === 'entry') return `Suggests a new clause: ${sayValue(groupOf(to).name)}`
  const name = (field.split('.').at(-1) ?? field).replaceAll('_', ' ')
  return `Suggests ${name} ${sayValue(from)} → ${sayValue(to)}`
}
