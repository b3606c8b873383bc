import { expect, test } from 'vitest'
import { hasChange } from './has-change'

const CONTENT = {
  criteria: {
    guards: { form_fill: true, recycled: false },
    routes: { inbound: { bypasses: ['form_fill'] } },
    gates: [{ id: 'size', value: 200, enforced: true }],
    behaviour_rules: [{ id: 'form', points: 12 }],
  },
}

test.each([
  ['terms', 'criteria.guards.form_fill', true, true],
  ['terms', 'criteria.guards.recycled', true, false],
  ['terms', 'criteria.routes.inbound.bypasses', ['form_fill'], true],
  ['terms', 'criteria.routes.inbound.bypasses', [], false],
  ['gates/size', 'value', 200, true],
  ['gates/size', 'value', 100, false],
  ['gates/size', 'entry', { id: 'size' }, true],
  ['gates/role', 'entry', { id: 'role' }, false],
  ['behaviour_rules/form', 'points', 12, true],
  ['fit_rules/form', 'points', 12, false],
])('%s, %s to %j: %s', (anchor, field, to, is) => {
  expect(hasChange(CONTENT, { anchor, field, to })).toBe(is)
})

test('a content of another kind has no change', () => {
  expect(hasChange(null, { anchor: 'gates/size', field: 'value', to: 200 })).toBe(false)
})
