import { expect, test } from 'vitest'
import { instantOf } from './instant-of'

test.each([
  ['2026-07-01', '15:00', 'America/New_York', '2026-07-01T19:00:00.000Z'],
  ['2026-12-01', '15:00', 'America/New_York', '2026-12-01T20:00:00.000Z'],
  // Skipped by the clock: half past two does not exist that night.
  ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
] as const)('%s %s in %s', (day, time, zone, iso) => {
  expect(instantOf(day, time, zone).toISOString()).toBe(iso)
})
