import { expect, test } from 'vitest'
import { formatDue } from './format-due'

const now = Date.parse('2026-11-22T12:00:00Z')
const minute = 60_000
const plain = (text: string) => text.replaceAll('\u00A0', ' ')

test.each([
  [30_000, 'Due in less than a minute', 'soon'],
  [0, 'Due in less than a minute', 'soon'],
  [40 * minute, 'Due in 40 m', 'soon'],
  [100 * minute, 'Due in 1 h 40 m', 'soon'],
  [60 * minute, 'Due in 1 h', 'soon'],
  [11.5 * 60 * minute, 'Due in 11 h', 'soon'],
  [24 * 60 * minute, 'Due in 24 h', 'soon'],
  [24 * 60 * minute + 1, 'Due in 24 h', 'later'],
  [72 * 60 * minute, 'Due in 3 days', 'later'],
  [-1, 'Overdue by less than a minute', 'overdue'],
  [-125 * minute, 'Overdue by 2 h 5 m', 'overdue'],
])('%i ms from now', (left, text, state) => {
  const due = formatDue(new Date(now + left).toISOString(), now)
  expect([plain(due.text), due.state]).toEqual([text, state])
})

test('without a deadline', () => {
  expect(formatDue(null, now)).toEqual({ text: 'No deadline', state: 'none' })
})
