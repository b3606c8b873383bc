import { expect, it } from 'vitest'
import { EMPTY, PLANTED_GATES } from '../scoring/criteria.testing'
import { type AgreedCriteria, agreedAt, criteriaAt } from './agreed-criteria'

const version = (n: number, at: string): AgreedCriteria => ({
  n,
  effectiveAt: new Date(at),
  criteria: { ...EMPTY, gates: PLANTED_GATES },
})
const agreed = [version(2, '2026-03-01T00:00:00Z'), version(1, '2026-01-01T00:00:00Z')]

it.each([
  ['its own', 2, 2],
  ['the first one ever, when it is older than all of them', null, 1],
  ['the first one ever, when its own cannot be read', 7, 1],
])('judges a handoff by %s', (_, asked, n) => expect(agreedAt(asked, agreed)?.n).toBe(n))

it('asks for no gate where nothing was ever agreed, and still knows a form', () => {
  const criteria = criteriaAt(null, [])
  expect(criteria.gates).toEqual([])
  expect(criteria.eventKinds.forms).toContain('form_submit')
})
