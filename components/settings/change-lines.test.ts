import { expect, test } from 'vitest'
import { changeLines } from './change-lines'
import { verbWords } from './verb-words'

test.each([
  [
    'a changed field',
    { role: 'marketer' },
    { role: 'admin' },
    [{ field: 'role', before: 'marketer', after: 'admin' }],
  ],
  [
    'an unchanged field',
    { role: 'admin', n: 1 },
    { role: 'admin', n: 2 },
    [{ field: 'n', before: '1', after: '2' }],
  ],
  [
    'a creation',
    null,
    { scopes: ['read', 'write'] },
    [{ field: 'scopes', before: null, after: 'read, write' }],
  ],
  ['an end', { name: 'CI' }, null, [{ field: 'name', before: 'CI', after: null }]],
  [
    'terms',
    { first_touch: { inbound: { hours: 4 } } },
    { first_touch: { inbound: { hours: 2 } } },
    [{ field: 'first touch', before: 'inbound hours 4', after: 'inbound hours 2' }],
  ],
  ['nothing', null, null, []],
])('%s', (_, before, after, lines) => {
  expect(changeLines(before, after)).toEqual(lines)
})

test('verbs are read as words', () => {
  expect(verbWords('member.role_changed')).toBe('Member: role changed')
  expect(verbWords('imported')).toBe('Imported')
})
