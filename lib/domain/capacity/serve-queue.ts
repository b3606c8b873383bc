import { DueQueue } from './due-queue'

/** Something to be done: when it comes, in open time, when it is due, and how long it takes a rep. */
export type Job = { atMs: number; dueMs: number; workMs: number }

/** When each job is begun, in open time, in the order given; null: not before the end. */
export type Begun = (number | null)[]

/**
 * Reps work on what is due first, each on one thing at a time and to its end; a free one takes what waits, or waits for
 * the next that comes. Times are open time, in which nobody goes home. Jobs stand in order of arrival.
 */
export function serveQueue(jobs: readonly Job[], reps: number, untilMs: number): Begun {
  const begun: Begun = jobs.map(() => null)
  if (reps <= 0) return begun
  const free = new Array<number>(reps).fill(0)
  const waiting = new DueQueue<Job & { place: number }>()
  let next = 0
  let now = 0
  for (;;) {
    const rep = firstFree(free)
    // One that has been free for longer was idle: who waits now came after.
    now = Math.max(now, free[rep] ?? 0)
    const coming = jobs[next]
    if (waiting.size === 0 && coming) now = Math.max(now, coming.atMs)
    for (let job = jobs[next]; job && job.atMs <= now; job = jobs[next]) {
      waiting.push({ ...job, place: next })
      next += 1
    }
    const job = waiting.pop()
    if (job === undefined || now >= untilMs) return begun
    begun[job.place] = now
    free[rep] = now + job.workMs
  }
}

function firstFree(free: readonly number[]): number {
  let first = 0
  for (let i = 1; i < free.length; i++) if ((free[i] ?? 0) < (free[first] ?? 0)) first = i
  return first
}
