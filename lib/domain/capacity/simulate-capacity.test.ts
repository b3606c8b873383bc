import { describe, expect, it } from 'vitest'
import { everyHour, workWeek } from '../sla/calendars.testing'
import { randomStream } from './random-stream'
import { serveQueue } from './serve-queue'
import { type CapacityQuestion, simulateCapacity } from './simulate-capacity'
import { hourAtShare, weekProfile } from './week-profile'

const HOUR_MS = 3_600_000
const demands = [10, 40, 80, 160, 400].map(perWeek => ({
  threshold: 100 - perWeek / 4,
  inboundPerWeek: 10,
  perWeek,
}))
const question: CapacityQuestion = {
  team: { reps: 4, minutesPerHandoff: 30, shareOfTime: 0.5 },
  demands,
  profile: weekProfile([]),
  calendar: workWeek('America/New_York', '09:00-17:00'),
  dueMsOf: (_, atMs) => atMs + 48 * HOUR_MS,
  monday: '2026-03-02',
  seed: 7,
}

describe('simulateCapacity', () => {
  const found = simulateCapacity(question)

  it('plays the same quarters for the same seed, and others for another', () => {
    expect(simulateCapacity(question)).toEqual(found)
    expect(simulateCapacity({ ...question, seed: 8 })).not.toEqual(found)
  })

  it('reckons the load by hand: 80 a week, an hour of a rep each, 160 hours a week', () => {
    // One week of the seventeen has the night on which clocks change: no hour of work is lost to it.
    expect(found.map(({ load }) => load)).toEqual([10, 40, 80, 160, 400].map(n => expect.closeTo(n / 160, 6)))
  })

  it('waits longer and breaks more promises the lower the threshold', () => {
    for (const [i, outlook] of found.entries()) {
      const before = found[i - 1]
      if (!before) continue
      expect(outlook.p90WaitHours).toBeGreaterThanOrEqual(before.p90WaitHours ?? 0)
      expect(outlook.breachShare).toBeGreaterThanOrEqual((before.breachShare ?? 0) - 0.02)
    }
    expect(found.at(-1)?.breachShare).toBeGreaterThan(0.5)
  })

  it('breaks promises by the calendar alone where nobody has to wait: whoever comes on Friday night', () => {
    const idle = simulateCapacity({
      ...question,
      team: { reps: 50, minutesPerHandoff: 1, shareOfTime: 1 },
      dueMsOf: (_, atMs) => atMs + 24 * HOUR_MS,
    })
    // A day of grace is too little from Friday 17:00 to Sunday 09:00: 40 of 168 hours of the week.
    for (const outlook of idle.slice(2)) expect(outlook.breachShare).toBeCloseTo(40 / 168, 1)
    expect(idle.at(-1)?.medianWaitHours).toBeCloseTo(0, 2)
  })

  it('says nothing of promises nobody made, and nothing comes where nobody is at work', () => {
    const free = simulateCapacity({ ...question, dueMsOf: () => null })
    expect(free.every(({ breachShare, breachRange }) => breachShare === null && breachRange === null)).toBe(
      true,
    )
    const none = simulateCapacity({ ...question, team: { ...question.team, reps: 0 } })
    expect(none.at(-1)).toMatchObject({ medianWaitHours: null, breachShare: 1 })
  })
})

/** Mean wait in a queue with so many servers: Erlang's formula of 1917, by his recursion. */
function erlangWait(servers: number, perHour: number, meanHours: number): number {
  const offered = perHour * meanHours
  let blocked = 1
  for (let k = 1; k <= servers; k++) blocked = (offered * blocked) / (k + offered * blocked)
  const waits = blocked / (1 - (offered / servers) * (1 - blocked))
  return (waits * meanHours) / (servers - offered)
}

describe('a team that never goes home', () => {
  it.each([
    [1, 0.6],
    [3, 0.8],
    [5, 0.9],
  ])('%i reps at a load of %f wait as long as Erlang says', (reps, load) => {
    const random = randomStream(reps * 100)
    const exponential = (mean: number) => -mean * Math.log(1 - random())
    const perHour = reps * load
    let at = 0
    const jobs = Array.from({ length: 200_000 }, () => {
      at += exponential(1 / perHour)
      return { atMs: at, dueMs: at, workMs: exponential(1) }
    })
    const begun = serveQueue(jobs, reps, Number.POSITIVE_INFINITY)
    const mean = jobs.reduce((sum, job, i) => sum + (begun[i] ?? 0) - job.atMs, 0) / jobs.length
    expect(mean / erlangWait(reps, perHour, 1)).toBeCloseTo(1, 1)
  })

  it('knows no weekend', () => {
    const [outlook] = simulateCapacity({
      ...question,
      calendar: everyHour('UTC'),
      demands: [{ threshold: 0, inboundPerWeek: 0, perWeek: 80 }],
    })
    expect(outlook?.load).toBeCloseTo(80 / (4 * 168), 9)
    expect(outlook?.breachShare).toBe(0)
  })
})

describe('weekProfile', () => {
  it('sums to one, has the shape of what came, and is walked through in order', () => {
    const profile = weekProfile([9, 9, 9, 10])
    expect(profile.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12)
    expect(profile[9]).toBeGreaterThan(0.7)
    expect(profile[100]).toBeGreaterThan(0)
    expect(hourAtShare(profile, 0)).toBe(0)
    expect(hourAtShare(profile, 0.5)).toBeGreaterThan(9)
    expect(hourAtShare(profile, 0.5)).toBeLessThan(10)
    expect(hourAtShare(profile, 1)).toBe(168)
  })
})
