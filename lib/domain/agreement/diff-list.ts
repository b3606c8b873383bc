import { canonicalJson } from './canonical-json'
import type { Change, Part } from './change'
import { type Loose, listOf } from './loose'
import { sayValue } from './say-value'

export type ListWords = {
  part: Part
  /** `ICP gate`, for "New ICP gate". */
  noun: string
  name: (clause: Loose) => string
  /** What a new clause says, after its name. */
  detail: (clause: Loose) => string
  /** Sentences for fields that belong together; fields they cover are not told one by one. */
  groups?: readonly { fields: readonly string[]; say: (before: Loose, after: Loose) => string }[]
  fields: Readonly<Record<string, (before: unknown, after: unknown, clause: Loose) => string>>
}

/** Differences between two lists of clauses: new, gone, changed field by field, in another order. */
export function diffList(words: ListWords, before: unknown, after: unknown): Change[] {
  const { part, noun, name, detail } = words
  const old = byId(listOf(before))
  const now = byId(listOf(after))
  const say = (id: string, kind: Change['kind'], text: string): Change => ({ part, id, kind, text })
  const changes: Change[] = []
  for (const [id, clause] of now) {
    const was = old.get(id)
    if (was) for (const text of fieldTexts(words, was, clause)) changes.push(say(id, 'changed', text))
    else
      changes.push(
        say(id, 'added', [`New ${noun}: ${name(clause)}`, detail(clause)].filter(Boolean).join(', ')),
      )
  }
  for (const [id, clause] of old)
    if (!now.has(id)) changes.push(say(id, 'removed', `${capital(noun)} removed: ${name(clause)}`))
  const kept = [...old.keys()].filter(id => now.has(id))
  const moved = [...now.keys()].filter(id => old.has(id))
  const first = moved.find((id, i) => id !== kept[i])
  if (first !== undefined) {
    const order = moved.map(id => name(now.get(id) ?? {})).join(', ')
    changes.push(say(first, 'moved', `Order of the ${noun}s: ${order}`))
  }
  return changes
}

function fieldTexts(words: ListWords, before: Loose, after: Loose): string[] {
  const label = words.name(after) || words.noun
  const isSame = (field: string) => canonicalJson(before[field]) === canonicalJson(after[field])
  const told = new Set<string>()
  const texts: string[] = []
  for (const { fields, say } of words.groups ?? []) {
    for (const field of fields) told.add(field)
    if (!fields.every(isSame)) texts.push(`${label}: ${say(before, after)}`)
  }
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (field === 'id' || told.has(field) || isSame(field)) continue
    const say = words.fields[field]
    texts.push(
      say
        ? `${label}: ${say(before[field], after[field], after)}`
        : `${label}: ${plainField(field, before[field], after[field])}`,
    )
  }
  return texts
}

/** A field nobody has words for is still told. */
export const plainField = (field: string, before: unknown, after: unknown) =>
  `${field.replaceAll('_', ' ')} ${sayValue(before)} → ${sayValue(after)}`

const capital = (text: string) => text.replace(/^./, letter => letter.toUpperCase())

function byId(clauses: readonly Loose[]): Map<string, Loose> {
  return new Map(clauses.map((clause, i) => [typeof clause.id === 'string' ? clause.id : `#${i}`, clause]))
}
