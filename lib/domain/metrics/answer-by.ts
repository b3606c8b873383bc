import { type Answer, answerOf } from './answer'
import { compared, earlierQuery } from './comparison'
import type { Frame } from './frame'
import { frameOf } from './frame-of'
import { type Outline, outlineOf } from './outline'
import type { Plan } from './plan'
import type { MetricQuery } from './query'
import type { MetricSetting, Profile } from './setting'
import { stepsOf } from './step'
import type { Tally } from './tally'

/** Somebody who holds rows and can count them by a plan. */
export type Counter = {
  profile: (outline: Outline) => Profile
  tally: (plan: Plan, frame: Frame) => Tally
}

/** Answers a question by a counter of rows, with the earlier period beside it where one is asked for. */
export function answerBy(counter: Counter, query: MetricQuery, setting: MetricSetting, now: Date): Answer {
  const answer = answerOnce(counter, query, setting, now)
  const earlier = earlierQuery(query, answer.query.asOf, answer.query.form === 'to_date')
  return earlier === null ? answer : compared(answer, answerOnce(counter, earlier, setting, now))
}

function answerOnce(counter: Counter, query: MetricQuery, setting: MetricSetting, now: Date): Answer {
  const outline = outlineOf(query, setting, now)
  const profile = counter.profile(outline)
  const frame = frameOf(outline, profile)
  const steps = stepsOf(outline.plans, frame)
  const tallies = Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [name, counter.tally(step.plan, step.frame)]),
  )
  return answerOf({ outline, frame, profile, steps, tallies })
}
