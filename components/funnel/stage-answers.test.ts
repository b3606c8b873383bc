import { describe, expect, it } from 'vitest'
import { countAnswerOf, rateAnswerOf } from '@/lib/charts/answers.testing'
import { prepareStages } from '@/lib/charts/stage-bars'
import { stageHeadline } from './stage-answers'

const bars = (mql: number, sql: number, won: number) => {
  const stage = (numerator: number) => rateAnswerOf([{ numerator, denominator: mql }])
  return prepareStages({
    mql: countAnswerOf([{ n: mql }]),
    sal: stage(sql),
    sql: stage(sql),
    opportunity: stage(sql),
    won: stage(won),
  })
}

describe('stageHeadline', () => {
  it.each([
    [1_400, 59, 21, 'Of 1,400 MQLs, 59 became SQLs and 21 were won'],
    [12, 1, 1, 'Of 12 MQLs, 1 became an SQL and 1 was won'],
    [12, 0, 0, 'Of 12 MQLs, 0 became SQLs and 0 were won'],
    [0, 0, 0, 'No handoff is old enough to be judged yet'],
  ])('%d, %d, %d', (mql, sql, won, words) => expect(stageHeadline(bars(mql, sql, won))).toBe(words))
})
