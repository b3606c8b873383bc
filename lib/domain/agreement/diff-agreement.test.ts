import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AGREEMENTS } from '@/db/seed/agreements'
import { diffAgreement } from './diff-agreement'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

const [first, second, third] = AGREEMENTS.map(
  agreement => JSON.parse(JSON.stringify(agreement.content)) as Json,
)
const base = third as { [key: string]: Json }

/** A copy with the value at a path replaced; a number in the path is an index. */
function put(path: readonly (string | number)[], value: Json | undefined, content: Json = base): Json {
  const copy = structuredClone(content) as never
  let spot: Record<string | number, Json> = copy
  for (const key of path.slice(0, -1)) spot = spot[key] as never
  const last = path.at(-1) ?? ''
  if (value !== undefined) spot[last] = value
  else if (Array.isArray(spot)) spot.splice(Number(last), 1)
  else delete spot[last]
  return copy
}

const texts = (after: Json, before: Json = base) => diffAgreement(before, after).map(change => change.text)

const rules = ['criteria', 'behaviour_rules'] as const

describe('in words', () => {
  test.each<[string, (string | number)[], Json, string]>([
    ['points', [...rules, 3, 'points'], 20, 'Pricing page: 12 → 20 points'],
    ['a cap', [...rules, 3, 'cap'], null, 'Pricing page: counted at most 3 → none'],
    ['a half-life', [...rules, 0, 'half_life_days'], 14, 'Page view: half-life in days 21 → 14'],
    [
      'what a gate asks',
      ['criteria', 'gates', 0, 'value'],
      50,
      'At least 20 employees: Employees is at least 20 → Employees is at least 50',
    ],
    ['the line', ['criteria', 'thresholds', 'total'], 65, 'Threshold: 50 → 65'],
    [
      'a guard',
      ['criteria', 'guards', 'form_fill'],
      false,
      'Guard against a form as the only sign: on → off',
    ],
    ['a route', ['criteria', 'routes', 'pql'], null, 'Product route switched off'],
    [
      'a promise',
      ['commitments', 3, 'at_least'],
      0.8,
      'Leads that fit the criteria: at least 70 % → at least 80 %',
    ],
    [
      'a touch',
      ['sla', 'first_touch', 0],
      {
        id: 'touch-inbound',
        route: 'inbound',
        segment: null,
        amount: 2,
        unit: 'clock_hours',
        calendar: null,
      },
      'First touch for inbound: 4 → 2 hours around the clock',
    ],
    [
      'a day',
      ['sla', 'calendars', 0, 'weekly', 'friday'],
      [],
      'Office hours, New York: friday 09:00–17:00 → closed',
    ],
    ['the answer', ['sla', 'disposition', 'amount'], 3, 'Accept or reject within: 5 → 3 business days'],
    ['a reason', ['reasons', 'retired'], ['budget_cycle'], 'Reason retired: No budget in this cycle'],
    ['the review', ['review', 'every_months'], 6, 'Review: every 3 → 6 months'],
  ])('%s', (_, path, value, text) => {
    expect(texts(put(path, value))).toContain(text)
  })

  test('a new gate, one that is gone, and another order', () => {
    const gates = (base.criteria as { gates: Json[] }).gates
    const gate = {
      ...{ id: 'new', name: 'Known company', field: 'company', operator: 'is_known', value: null },
      ...{ when_unknown: 'hold', enforced: true },
    }
    expect(texts(put(['criteria', 'gates'], [...gates, gate]))).toEqual([
      'New gate: Known company, Company is known',
    ])
    expect(texts(put(['criteria', 'gates', 0], undefined))).toEqual(['Gate removed: At least 20 employees'])
    expect(texts(put(['criteria', 'gates'], [...gates].reverse()))).toEqual([
      'Order of the gates: Not a student, an intern or a job seeker, At least 20 employees',
    ])
  })

  test('a clause says the words that differ', () => {
    const [text] = texts(
      put(
        ['clauses', 0, 'text'],
        'One definition of a lead that is worth an hour, and what each side does about it. Both sides sign it, both sides are measured by it, and either side may propose to change it.',
      ),
    )
    expect(text).toBe(
      '“What this is for”: “… lead that is worth a conversation, and what each side …” → “… lead that is worth an hour, and what each side …”',
    )
  })
})

test('the story of the sample company reads as it was told', () => {
  const told = (before?: Json, after?: Json) => texts(after ?? null, before)
  expect(told(first, second)).toEqual(
    expect.arrayContaining([
      'Threshold: 50 → 65',
      'Guard against recycled leads: off → on',
      'At least 20 employees: watched → enforced',
    ]),
  )
  expect(told(second, third)).toEqual(
    expect.arrayContaining(['Content form filled in: 60 → 12 points', 'Threshold: 65 → 50']),
  )
})

const leaves = (value: Json, path: (string | number)[] = []): (string | number)[][] => {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, each]) =>
    leaves(each, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
const told = leaves(base).filter(path => path.at(-1) !== 'id')

const read = (path: readonly (string | number)[]): Json =>
  path.reduce<Json>((value, key) => (value as never)[key], base)

test('whatever leaf changes is told, and nothing else', () => {
  expect(told.length).toBeGreaterThan(150)
  fc.assert(
    fc.property(fc.constantFrom(...told), fc.integer({ min: 1, max: 9_999 }), (path, n) => {
      const was = read(path)
      const value =
        typeof was === 'boolean' ? !was : typeof was === 'number' ? was + n : `changed-${n}-${String(was)}`
      const changes = diffAgreement(base, put(path, value))
      expect(changes.length).toBeGreaterThan(0)
      if (typeof value === 'string')
        expect(changes.map(change => change.text).join()).toContain(`changed-${n}`)
    }),
    { numRuns: 600 },
  )
})

test('the same content differs in nothing, and anything at all can be compared', () => {
  expect(diffAgreement(base, structuredClone(base))).toEqual([])
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(diffAgreement(a, structuredClone(a))).toEqual([])
      expect(Array.isArray(diffAgreement(a, b))).toBe(true)
      expect(Array.isArray(diffAgreement(base, b))).toBe(true)
    }),
  )
})
