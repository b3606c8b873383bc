import { at, listOf } from '../agreement/loose'
import type { DraftChange } from './draft-change'

/** Whether an agreement says what a change asked for: the field has the value, or the entry is there. */
export function hasChange(content: unknown, { anchor, field, to }: Omit<DraftChange, 'from'>): boolean {
  if (anchor === 'terms') return isSame(at(content, ...field.split('.')), to)
  const [list = '', id] = anchor.split('/')
  const entry = listOf(at(content, 'criteria', list)).find(each => each.id === id)
  if (!entry) return false
  return field === 'entry' || isSame(entry[field], to)
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
