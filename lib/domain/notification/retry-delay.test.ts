import { expect, it } from 'vitest'
import { MOST_ATTEMPTS, retryDelay } from './retry-delay'

it('waits twice as long each time, from 5 seconds to a day', () => {
  expect([1, 2, 3, 10].map(failures => retryDelay(failures, 0))).toEqual([5, 10, 20, 2_560])
  expect(retryDelay(40, 0)).toBe(86_400)
})

it('leaves half to chance, and never less than the first wait', () => {
  expect(retryDelay(4, 1)).toBe(20)
  expect(retryDelay(1, 1)).toBe(5)
})

it('gives up after about three days', () => {
  let seconds = 0
  for (let failures = 1; failures < MOST_ATTEMPTS; failures++) seconds += retryDelay(failures, 0.5)
  expect(seconds / 86_400).toBeGreaterThan(1.5)
  expect(seconds / 86_400).toBeLessThan(4)
})
