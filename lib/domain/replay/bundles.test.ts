import { expect, it } from 'vitest'
import { Bundles } from './bundles'

it('gives a list of rules one code, whichever way it came about', () => {
  const bundles = new Bundles(3)
  const code = bundles.codeOf([0, 2])
  expect(bundles.codeOf([])).toBe(0)
  expect(bundles.next(bundles.next(0, 0), 2)).toBe(code)
  expect(bundles.rules[code]).toEqual([0, 2])
})

it('tells a rule that counts twice from one that counts once', () => {
  const bundles = new Bundles(2)
  const twice = bundles.codeOf([1, 1])
  expect(twice).not.toBe(bundles.codeOf([1]))
  expect(bundles.rules[twice]).toEqual([1, 1])
})

it('says when there are more lists than codes, and keeps those it has', () => {
  const bundles = new Bundles(200)
  let last = 0
  for (let a = 0; a < 200; a++) for (let b = 0; b < 200; b++) last = bundles.codeOf([a, b])
  expect(last).toBe(-1)
  expect(bundles.rules[bundles.codeOf([0, 1])]).toEqual([0, 1])
  expect(bundles.rules.length).toBe(0x8000)
})
