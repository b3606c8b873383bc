import { expect, it } from 'vitest'
import { cases } from './past-case.testing'
import { scoreFields } from './score-fields'

const attributes = {
  'Activity Score': '14',
  profile_score: 15,
  'Score note': 'high',
  underscored: 3,
  Visits: 9,
}

it('finds what is called a score and holds numbers, together and alone', () => {
  expect(scoreFields(cases(20, 3, { facts: { attributes } }), 20)).toEqual([
    ['attributes.Activity Score', 'attributes.profile_score'],
    ['attributes.Activity Score'],
    ['attributes.profile_score'],
  ])
})

it('finds none that too few leads have', () => {
  expect(scoreFields(cases(19, 3, { facts: { attributes } }), 20)).toEqual([])
})
