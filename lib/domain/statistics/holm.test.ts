import { expect, it } from 'vitest'
import { holm } from './holm'

it.each([
  [[], []],
  [[0.03], [0.03]],
  // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), 'holm')
  [
    [0.01, 0.04, 0.03, 0.005],
    [0.03, 0.06, 0.06, 0.02],
  ],
  [
    [0.9, 0.8],
    [1, 1],
  ],
])('%j becomes %j', (chances, expected) => {
  const found = holm(chances)
  expect(found).toHaveLength(expected.length)
  found.forEach((chance, i) => {
    expect(chance).toBeCloseTo(expected[i] ?? Number.NaN, 12)
  })
})
