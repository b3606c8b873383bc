import { describe, expect, it } from 'vitest'
import { Rng } from './rng'

const draw = (rng: Rng, n: number) => Array.from({ length: n }, () => rng.next())

describe('Rng', () => {
  it('gives the same numbers for the same seed and path, and others for another', () => {
    expect(draw(new Rng(7, 'a', 3), 5)).toEqual(draw(new Rng(7, 'a', 3), 5))
    expect(draw(new Rng(7, 'a', 3), 5)).not.toEqual(draw(new Rng(7, 'a', 4), 5))
    expect(draw(new Rng(7, 'a'), 5)).not.toEqual(draw(new Rng(8, 'a'), 5))
  })

  it('is the generator it says it is', () => {
    expect(
      Array.from(
        { length: 3 },
        (
          (rng: Rng) => () =>
            rng.word()
        )(new Rng(1)),
      ),
    ).toMatchInlineSnapshot(`
      [
        2442144158,
        3238099751,
        3819917871,
      ]
    `)
  })

  it('forks without being moved by what its parent has drawn', () => {
    const parent = new Rng(5)
    const before = draw(parent.fork('x'), 4)
    draw(parent, 100)
    expect(draw(parent.fork('x'), 4)).toEqual(before)
  })

  it('is uniform, and weighted draws keep their weights', () => {
    const rng = new Rng(11)
    const buckets = new Array<number>(10).fill(0)
    for (let i = 0; i < 100_000; i++) {
      const bucket = Math.floor(rng.next() * 10)
      buckets[bucket] = (buckets[bucket] ?? 0) + 1
    }
    for (const count of buckets) expect(Math.abs(count - 10_000)).toBeLessThan(400)
    let heavy = 0
    for (let i = 0; i < 20_000; i++)
      if (
        rng.weighted([
          ['heavy', 3],
          ['light', 1],
        ]) === 'heavy'
      )
        heavy++
    expect(heavy / 20_000).toBeCloseTo(0.75, 1)
  })

  it('has the median that was asked for', () => {
    const rng = new Rng(3)
    const values = Array.from({ length: 20_001 }, () => rng.logNormal(40, 0.8)).sort((a, b) => a - b)
    expect(values[10_000]).toBeGreaterThan(38.5)
    expect(values[10_000]).toBeLessThan(41.5)
  })
})
