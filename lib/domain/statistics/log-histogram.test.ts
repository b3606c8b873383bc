import { expect, it } from 'vitest'
import { LOG_EDGES, logBins, logStep } from './log-histogram'

it('has the edges 1, 2, 5 of every power of ten', () => {
  expect(LOG_EDGES.filter(edge => edge >= 1 && edge <= 100)).toEqual([1, 2, 5, 10, 20, 50, 100])
})

it('puts a value into the step that begins at or below it', () => {
  expect(LOG_EDGES[logStep(1999) - 1]).toBe(1000)
  expect(LOG_EDGES[logStep(2000) - 1]).toBe(2000)
  expect(logStep(0)).toBe(0)
})

it('keeps empty steps between full ones and cuts the ends', () => {
  const counts = new Map([
    [logStep(12), 2],
    [logStep(150), 1],
  ])
  expect(logBins(counts)).toEqual([
    { from: 10, to: 20, n: 2 },
    { from: 20, to: 50, n: 0 },
    { from: 50, to: 100, n: 0 },
    { from: 100, to: 200, n: 1 },
  ])
  expect(logBins(new Map())).toEqual([])
})
