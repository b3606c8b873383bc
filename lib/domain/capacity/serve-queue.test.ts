import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DueQueue } from './due-queue'
import { serveQueue } from './serve-queue'

const job = (atMs: number, dueMs: number, workMs: number) => ({ atMs, dueMs, workMs })

describe('serveQueue', () => {
  it('takes what is due first, one at a time, by hand', () => {
    // One rep: the first is begun at once; of the two that wait at 10 the later one is due sooner.
    expect(serveQueue([job(0, 99, 10), job(1, 50, 5), job(2, 20, 5)], 1, 100)).toEqual([0, 15, 10])
    expect(serveQueue([job(0, 99, 10), job(1, 50, 5), job(2, 20, 5)], 2, 100)).toEqual([0, 1, 6])
    expect(serveQueue([job(0, 99, 10), job(1, 50, 5)], 1, 10)).toEqual([0, null])
    expect(serveQueue([job(3, 99, 10)], 0, 100)).toEqual([null])
  })

  const jobs = fc
    .array(fc.tuple(fc.nat(200), fc.nat(400), fc.integer({ min: 1, max: 30 })), { maxLength: 60 })
    .map(told => told.map(([at, due, work]) => job(at, due, work)).sort((a, b) => a.atMs - b.atMs))

  it('begins nobody before they come, never more at once than there are reps, and leaves nobody idle beside a queue', () => {
    fc.assert(
      fc.property(jobs, fc.integer({ min: 1, max: 4 }), (some, reps) => {
        const begun = serveQueue(some, reps, Number.POSITIVE_INFINITY)
        const spans = some.map((each, i) => ({
          ...each,
          from: begun[i] ?? -1,
          to: (begun[i] ?? -1) + each.workMs,
        }))
        for (const span of spans) {
          expect(span.from).toBeGreaterThanOrEqual(span.atMs)
          const busy = spans.filter(each => each.from <= span.from && each.to > span.from).length
          expect(busy).toBeLessThanOrEqual(reps)
          if (span.from > span.atMs) {
            const justBefore = span.from - 0.5
            expect(spans.filter(each => each.from <= justBefore && each.to > justBefore)).toHaveLength(reps)
          }
        }
      }),
    )
  })

  it('keeps the head of the heap the one that is due first', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), dues => {
        const queue = new DueQueue<{ dueMs: number }>()
        for (const dueMs of dues) queue.push({ dueMs })
        const popped = dues.map(() => queue.pop()?.dueMs)
        expect(popped).toEqual(dues.toSorted((a, b) => a - b))
        expect(queue.pop()).toBeUndefined()
      }),
    )
  })
})
