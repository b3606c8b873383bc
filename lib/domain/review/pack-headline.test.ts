import { expect, test } from 'vitest'
import { packHeadline } from './pack-headline'

const reason = { label: 'Company size', n: 12 }

test.each([
  [
    0.48,
    0.6,
    [-0.2, -0.04],
    'Acceptance fell from 60 % to 48 %; sent back most often for “company size”, 12 of 40.',
  ],
  [
    0.6,
    0.48,
    [0.04, 0.2],
    'Acceptance rose from 48 % to 60 %; sent back most often for “company size”, 12 of 40.',
  ],
  [
    0.5,
    0.48,
    [-0.1, 0.14],
    'Acceptance is 50 %, no clear change from 48 %; sent back most often for “company size”, 12 of 40.',
  ],
  [
    0.5,
    null,
    null,
    'Sales accepted 50 % of what it judged; sent back most often for “company size”, 12 of 40.',
  ],
] as const)('%s after %s', (value, before, interval, said) => {
  const told = packHeadline({ acceptance: { value, before, interval }, sentBack: 40, topReason: reason })
  expect(told.replaceAll(/\s%/g, ' %')).toBe(said)
})

test('nothing answered is said, not made up', () => {
  const acceptance = { value: null, before: 0.5, interval: null }
  expect(packHeadline({ acceptance, sentBack: 0, topReason: null })).toContain('too little')
})
