import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { AGREEMENTS } from '@/db/seed/agreements'
import { Rng } from '@/db/seed/rng'
import { draftContent } from './draft-content'
import { LIST_NAMES, type ListName, TERM_MAP } from './draft-layout'
import { addEntry, duplicateEntry, moveEntry, setFields, setGone, setOff } from './edit-entry'
import { presentEntries } from './entry'
import { fillDraft } from './fill-draft'

const DRAFTS = 4
const PEOPLE = 5
const EDITS = 20_000

type Person = { doc: Y.Doc; inbox: Uint8Array[]; isAway: boolean }

/** People with one draft, whose edits reach each other late, doubled and in any order. */
function open(rng: Rng): Person[] {
  const first = new Y.Doc()
  fillDraft(first, JSON.parse(JSON.stringify(AGREEMENTS[2]?.content)), list => `${list}-${rng.word()}`)
  const state = Y.encodeStateAsUpdate(first)
  const people = Array.from({ length: PEOPLE }, () => ({
    doc: new Y.Doc(),
    inbox: [] as Uint8Array[],
    isAway: false,
  }))
  for (const person of people) {
    Y.applyUpdate(person.doc, state)
    person.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'line') return
      for (const other of people) {
        if (other === person) continue
        other.inbox.splice(Math.max(0, other.inbox.length - rng.int(0, 6)), 0, update)
        if (rng.int(0, 19) === 0) other.inbox.push(update)
      }
    })
  }
  return people
}

function edit({ doc }: Person, rng: Rng, step: number, added: Set<string>): void {
  const list = LIST_NAMES[rng.int(0, LIST_NAMES.length - 1)] as ListName
  const entries = presentEntries(doc, list)
  const id = entries[rng.int(0, Math.max(0, entries.length - 1))]?.[0] ?? ''
  const fresh = `${list}-new-${step}`
  const kind = rng.int(0, 19)
  if (kind === 0) addEntry(doc, list, fresh, { name: `New ${step}`, title: `New ${step}`, text: '' }, id)
  else if (kind === 1 && entries.length > 0) duplicateEntry(doc, list, id, fresh)
  else if (kind < 6) moveEntry(doc, list, id, rng.int(0, 8) - 4)
  else if (kind < 8) setGone(doc, list, id, rng.int(0, 1) === 0)
  else if (kind < 10) setOff(doc, list, id, rng.int(0, 1) === 0)
  else if (kind < 13) doc.getMap(TERM_MAP).set('criteria.thresholds.total', step)
  else if (kind < 15) type(doc, rng, step)
  else setFields(doc, list, id, { points: step, name: `Name ${step}` })
  if (kind < 2 && doc.getMap(list).has(fresh)) added.add(`${list}/${fresh}`)
}

/** Typing in the words of a clause, and taking some of them out. */
function type(doc: Y.Doc, rng: Rng, step: number): void {
  const clauses = presentEntries(doc, 'clauses')
  const text = clauses[rng.int(0, clauses.length - 1)]?.[1].get('text')
  if (!(text instanceof Y.XmlFragment)) return
  const paragraph = text.get(0)
  const words = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null
  if (!(words instanceof Y.XmlText)) return
  const place = rng.int(0, words.length)
  if (words.length > 400) words.delete(0, 200)
  else words.insert(place, ` ${step}`)
}

const hear = (person: Person, some: number) => {
  for (const update of person.inbox.splice(0, some)) Y.applyUpdate(person.doc, update, 'line')
}

test('E5 twenty thousand edits at once, heard late, twice and in any order, end in one draft that lost nobody’s addition', () => {
  for (let draft = 0; draft < DRAFTS; draft++) {
    const rng = new Rng(20_261_122, 'drafts', draft)
    const people = open(rng)
    const added = new Set<string>()
    for (let step = 0; step < EDITS / DRAFTS; step++) {
      const person = people[rng.int(0, PEOPLE - 1)] as Person
      if (rng.int(0, 199) === 0) person.isAway = !person.isAway
      edit(person, rng, step, added)
      if (!person.isAway && step % 3 === 0) hear(person, 40)
    }
    for (const person of people) hear(person, person.inbox.length)
    const [first, ...others] = people.map(({ doc }) => draftContent(doc))
    for (const other of others) expect(other).toEqual(first)
    const [one] = people
    for (const place of added) {
      const [list = '', id = ''] = place.split('/')
      expect(one?.doc.getMap(list).has(id), place).toBe(true)
    }
    expect(added.size).toBeGreaterThan(200)
  }
}, 60_000)
