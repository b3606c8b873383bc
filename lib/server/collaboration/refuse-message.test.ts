import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { AGREEMENTS } from '@/db/seed/agreements'
import { Rng } from '@/db/seed/rng'
import { draftContent } from '@/lib/collaboration/draft-content'
import { setFields } from '@/lib/collaboration/edit-entry'
import { fillDraft } from '@/lib/collaboration/fill-draft'
import { parseAgreement } from '@/lib/contracts/parse-agreement'
import { MOST_BYTES_AT_ONCE, MOST_BYTES_OF_DRAFT, refuseMessage } from './refuse-message'

const UPDATE = 2

function draft(): Y.Doc {
  const doc = new Y.Doc()
  let ids = 0
  fillDraft(doc, JSON.parse(JSON.stringify(AGREEMENTS[2]?.content)), list => `${list}-${ids++}`)
  return doc
}

test('what is too much, or more than a draft holds, is refused before it is read', () => {
  const large = { type: UPDATE, payload: new Uint8Array(MOST_BYTES_AT_ONCE + 1) }
  expect(refuseMessage(large, 0)).toBe('That is too much at once.')
  const small = { type: UPDATE, payload: new Uint8Array([0, 0]) }
  expect(refuseMessage(small, MOST_BYTES_OF_DRAFT)).toBe('The draft is full.')
  expect(refuseMessage(small, 0)).toBeNull()
})

test('E5 twenty thousand broken edits are refused, or leave a draft that can still be read', () => {
  const rng = new Rng(5, 'garbage')
  const doc = draft()
  const editor = draft()
  const edits: Uint8Array[] = []
  editor.on('update', (update: Uint8Array) => edits.push(update))
  for (let i = 0; i < 40; i++) setFields(editor, 'behaviour_rules', 'pricing', { points: i, name: `N ${i}` })
  const refused = { whole: 0, broken: 0 }
  for (let i = 0; i < 20_000; i++) {
    const whole = edits[rng.int(0, edits.length - 1)] ?? new Uint8Array()
    const payload = spoil(whole, rng)
    if (refuseMessage({ type: UPDATE, payload }, 0) !== null) {
      refused.broken += 1
      continue
    }
    const line = new Y.Doc()
    Y.applyUpdate(line, Y.encodeStateAsUpdate(doc))
    expect(() => Y.applyUpdate(line, payload)).not.toThrow()
    expect(() => parseAgreement(draftContent(line))).not.toThrow()
  }
  for (const payload of edits) if (refuseMessage({ type: UPDATE, payload }, 0) !== null) refused.whole += 1
  expect(refused.whole).toBe(0)
  expect(refused.broken).toBeGreaterThan(4_000)
}, 120_000)

/** Cut off, with bytes changed, with bytes put in, or nothing but noise. */
function spoil(whole: Uint8Array, rng: Rng): Uint8Array {
  const kind = rng.int(0, 3)
  if (kind === 0) return whole.slice(0, rng.int(0, whole.length - 1))
  if (kind === 1) return Uint8Array.from({ length: 1 + rng.int(0, 79) }, () => rng.int(0, 255))
  const at = rng.int(0, whole.length - 1)
  if (kind === 2) return Uint8Array.from(whole, (byte, i) => (i === at ? rng.int(0, 255) : byte))
  return Uint8Array.from([...whole.slice(0, at), rng.int(0, 255), ...whole.slice(at)])
}
