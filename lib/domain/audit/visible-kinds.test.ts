import { expect, test } from 'vitest'
import { visibleKinds } from './visible-kinds'

test('admins and operators read every audit row', () => {
  expect(visibleKinds('admin')).toBeNull()
  expect(visibleKinds(null)).toBeNull()
})

test.each([
  [
    'marketing_leader',
    ['workspace', 'member', 'import', 'agreement', 'lead', 'handoff', 'saved_view', 'scenario'],
  ],
  [
    'sales_manager',
    ['workspace', 'member', 'agreement', 'lead', 'handoff', 'routing', 'absence', 'saved_view', 'scenario'],
  ],
  ['executive', ['workspace', 'member', 'agreement']],
  ['sales_rep', ['workspace', 'member', 'agreement']],
] as const)('a %s reads the audit rows of objects they can see', (role, kinds) => {
  expect(visibleKinds(role)).toEqual(kinds)
})
