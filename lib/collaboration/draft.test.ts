import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { AGREEMENTS } from '@/db/seed/agreements'
import { parseAgreement } from '@/lib/contracts/parse-agreement'
import { draftContent } from './draft-content'
import type { ListName } from './draft-layout'
import { addEntry, duplicateEntry, moveEntry, setFields, setGone, setOff } from './edit-entry'
import { presentEntries } from './entry'
import { fillDraft } from './fill-draft'
import { proseFragment, proseText } from './prose'

const contents = AGREEMENTS.map(each => JSON.parse(JSON.stringify(each.content)))
const agreed = contents[2]
let ids = 0
const newId = (list: ListName) => `${list}-${ids++}`

function draftOf(content: unknown): Y.Doc {
  const doc = new Y.Doc()
  fillDraft(doc, content, newId)
  return doc
}
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
function meet(...docs: Y.Doc[]): void {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
}
const names = (doc: Y.Doc, list: ListName) => presentEntries(doc, list).map(([, entry]) => entry.get('name'))

describe('a draft', () => {
  test.each(contents.map((content, i) => [i + 1, content]))('says what version %i says', (_, content) => {
    expect(draftContent(draftOf(content))).toEqual(content)
  })

  test('becomes another version by edits, and back again', () => {
    const doc = draftOf(contents[0])
    for (const content of [contents[1], contents[2], contents[0]]) {
      fillDraft(doc, content, newId)
      expect(parseAgreement(draftContent(doc))).toEqual(parseAgreement(content))
    }
  })

  test('writing what it says already changes nothing', () => {
    const doc = draftOf(contents[1])
    const before = Y.encodeStateVector(doc)
    // Entries without an id of their own are new each time; the sample has escalations.
    fillDraft(doc, { ...contents[1], sla: { ...contents[1].sla, escalations: [] } }, newId)
    const quiet = Y.encodeStateVector(doc)
    fillDraft(doc, draftContent(doc), newId)
    expect(Y.encodeStateVector(doc)).toEqual(quiet)
    expect(before).not.toEqual(quiet)
  })

  test('a rule switched off or deleted is in no content, and is back when it is brought back', () => {
    const doc = draftOf(agreed)
    setOff(doc, 'behaviour_rules', 'page', true)
    setGone(doc, 'behaviour_rules', 'open', true)
    expect(draftContent(doc)).not.toEqual(agreed)
    setOff(doc, 'behaviour_rules', 'page', false)
    setGone(doc, 'behaviour_rules', 'open', false)
    expect(draftContent(doc)).toEqual(agreed)
  })

  test('rules are added, copied and moved among those that are shown', () => {
    const doc = draftOf(agreed)
    addEntry(doc, 'gates', 'new', { name: 'New' }, 'gate-size')
    expect(names(doc, 'gates')[1]).toBe('New')
    moveEntry(doc, 'gates', 'new', 1)
    expect(names(doc, 'gates')[2]).toBe('New')
    moveEntry(doc, 'gates', 'new', -5)
    duplicateEntry(doc, 'gates', 'new', 'copy')
    expect(names(doc, 'gates').slice(0, 2)).toEqual(['New', 'New (copy)'])
  })
})

describe('two at once', () => {
  test('adding and moving at the same place loses and doubles nothing', () => {
    const one = draftOf(agreed)
    const two = copyOf(one)
    addEntry(one, 'gates', 'a', { name: 'A' })
    addEntry(two, 'gates', 'b', { name: 'B' })
    moveEntry(one, 'gates', 'gate-role', -1)
    moveEntry(two, 'gates', 'gate-role', 1)
    meet(one, two)
    expect(names(one, 'gates')).toEqual(names(two, 'gates'))
    expect(new Set(names(one, 'gates')).size).toBe(4)
    // Two entries with one key: moving between them still puts the moved one somewhere definite.
    moveEntry(one, 'gates', 'gate-size', 1)
    meet(one, two)
    expect(names(one, 'gates')).toEqual(names(two, 'gates'))
  })

  test('what one deletes while the other edits it is marked, not lost', () => {
    const one = draftOf(agreed)
    const two = copyOf(one)
    setGone(one, 'gates', 'gate-size', true)
    setFields(two, 'gates', 'gate-size', { value: 75 })
    meet(one, two)
    setGone(two, 'gates', 'gate-size', false)
    meet(one, two)
    expect(draftContent(one)).toEqual(draftContent(two))
    expect(presentEntries(one, 'gates')[0]?.[1].get('value')).toBe(75)
  })

  test('E1 whatever several do in whatever order, they end with the same content', () => {
    const lists = ['gates', 'fit_rules', 'behaviour_rules'] as const
    const step = fc.record({
      who: fc.nat(3),
      list: fc.constantFrom(...lists),
      which: fc.nat(20),
      what: fc.constantFrom('add', 'move', 'set', 'gone', 'off', 'copy', 'meet'),
      n: fc.integer({ min: -4, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), steps => {
        const first = draftOf(agreed)
        const docs = [first, copyOf(first), copyOf(first), copyOf(first)]
        for (const { who, list, which, what, n } of steps) {
          const doc = docs[who] ?? first
          const present = presentEntries(doc, list)
          const id = present[which % Math.max(1, present.length)]?.[0] ?? 'none'
          if (what === 'add') addEntry(doc, list, newId(list), { name: 'New', points: n }, id)
          else if (what === 'copy') duplicateEntry(doc, list, id, newId(list))
          else if (what === 'move') moveEntry(doc, list, id, n)
          else if (what === 'set') setFields(doc, list, id, { points: n })
          else if (what === 'gone') setGone(doc, list, id, n > 0)
          else if (what === 'off') setOff(doc, list, id, n > 0)
          else meet(doc, first)
        }
        meet(...docs)
        meet(...docs)
        const [all, ...others] = docs.map(draftContent)
        for (const other of others) expect(other).toEqual(all)
      }),
      { numRuns: 60 },
    )
  })
})

test.each([
  '',
  'One paragraph.',
  'Two.\n\nParagraphs.',
  'A list:\n\n- one\n- two\n\nAnd on.',
  'A line\nand another',
])('prose reads back as it was written: %j', text => {
  const doc = new Y.Doc()
  doc.getMap('x').set('text', proseFragment(text))
  expect(proseText(doc.getMap('x').get('text'))).toBe(text)
})
