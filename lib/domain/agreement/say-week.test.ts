import { expect, test } from 'vitest'
import { sayWeek } from './say-week'

const office = [{ from: '09:00', to: '17:00' }]
const split = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
]

test.each([
  [
    { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office },
    'Monday to Friday 09:00–17:00',
  ],
  [{ monday: office, wednesday: office }, 'Monday 09:00–17:00; Wednesday 09:00–17:00'],
  [{ friday: split, saturday: office }, 'Friday 09:00–12:00, 13:00–17:00; Saturday 09:00–17:00'],
  [{ monday: [], sunday: office }, 'Sunday 09:00–17:00'],
  [{}, ''],
])('%o is said as %s', (weekly, words) => {
  expect(sayWeek(weekly)).toBe(words)
})
