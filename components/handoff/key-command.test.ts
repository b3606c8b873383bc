import { expect, test } from 'vitest'
import { commandOf, type KeyPress } from './key-command'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  hasModifier: false,
  isTaken: false,
  previous: null,
  ...more,
})

test.each([
  [press('j'), 'next'],
  [press('J'), 'next'],
  [press('k'), 'previous'],
  [press('1'), 'accept'],
  [press('2'), 'merge'],
  [press('3'), 'reject'],
  [press('h'), 'recycle'],
  [press('u'), 'undo'],
  [press('x'), 'select'],
  [press('Escape'), 'clear'],
  [press('q'), null],
  [press('toString'), null],
  [press('h', { previous: 'g' }), null],
  [press('h', { previous: 'j' }), 'recycle'],
  [press('1', { isTaken: true }), null],
  [press('1', { hasModifier: true }), null],
])('%j', (pressed, command) => {
  expect(commandOf(pressed)).toBe(command)
})
