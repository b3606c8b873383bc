import { describe, expect, it } from 'vitest'
import type { Condition } from './condition'
import { type FactValue, holdsFor } from './holds-for'

describe('holdsFor', () => {
  it.each<[Condition, FactValue, boolean]>([
    [{ operator: 'eq', value: 'Software' }, ' software ', true],
    [{ operator: 'eq', value: 'Software' }, 'Software & Data', false],
    [{ operator: 'eq', value: 50 }, 50, true],
    [{ operator: 'eq', value: 50 }, '50', true],
    [{ operator: 'eq', value: 50 }, '50 people', false],
    [{ operator: 'eq', value: true }, 'TRUE', true],
    [{ operator: 'ne', value: 'US' }, 'CA', true],
    [{ operator: 'ne', value: 'US' }, 'us', false],
    [{ operator: 'in', value: ['US', 'CA'] }, 'ca', true],
    [{ operator: 'in', value: [1, 2] }, 3, false],
    [{ operator: 'not_in', value: ['Student', 'Intern'] }, 'STUDENT', false],
    [{ operator: 'not_in', value: ['Student', 'Intern'] }, 'Internal auditor', true],
    [{ operator: 'gt', value: 50 }, 50, false],
    [{ operator: 'gte', value: 50 }, 50, true],
    [{ operator: 'lt', value: 50 }, 50, false],
    [{ operator: 'lte', value: 50 }, '50', true],
    [{ operator: 'gte', value: 0 }, '', false],
    [{ operator: 'gte', value: 0 }, true, false],
    [{ operator: 'between', value: [50, 199] }, 50, true],
    [{ operator: 'between', value: [50, 199] }, 199, true],
    [{ operator: 'between', value: [50, 199] }, 200, false],
    [{ operator: 'matches', value: ['VP', 'Head of'] }, 'Head of RevOps', true],
    [{ operator: 'matches', value: ['VP'] }, 'SVP Sales', false],
    [{ operator: 'matches', value: ['vice president'] }, 'Vice-President, Sales', true],
    [{ operator: 'not_matches', value: ['Intern'] }, 'International Sales Director', true],
    [{ operator: 'not_matches', value: ['Intern'] }, 'Marketing (intern)', false],
    [{ operator: 'matches', value: ['Geschäftsführer'] }, 'GESCHA\u0308FTSFU\u0308HRER', true],
    [{ operator: 'is_known', value: null }, '  ', false],
    [{ operator: 'is_known', value: null }, 0, true],
    [{ operator: 'is_unknown', value: null }, null, true],
    [{ operator: 'is_unknown', value: null }, false, false],
  ])('%j of %j is %j', (condition, value, expected) => {
    expect(holdsFor(condition, value)).toBe(expected)
  })

  it.each<[Condition, boolean]>([
    [{ operator: 'eq', value: 'US' }, false],
    [{ operator: 'in', value: ['US'] }, false],
    [{ operator: 'gte', value: -1 }, false],
    [{ operator: 'lt', value: 1 }, false],
    [{ operator: 'between', value: [-1, 1] }, false],
    [{ operator: 'matches', value: ['US'] }, false],
    [{ operator: 'ne', value: 'US' }, true],
    [{ operator: 'not_in', value: ['US'] }, true],
    [{ operator: 'not_matches', value: ['US'] }, true],
  ])('what nobody knows: %j is %j', (condition, expected) => {
    expect(holdsFor(condition, null)).toBe(expected)
    expect(holdsFor(condition, '')).toBe(expected)
  })
})
