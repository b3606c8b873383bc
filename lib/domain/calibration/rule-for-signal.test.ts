import { describe, expect, it } from 'vitest'
import { criteriaProblems } from '../criteria/criteria-problems'
import { DEFAULT_CRITERIA } from '../criteria/default-criteria'
import { ruleForSignal } from './rule-for-signal'
import type { Signal } from './signal'

const source: Signal = { kind: 'fit', field: 'source', condition: { operator: 'eq', value: 'Café & Co' } }

describe('ruleForSignal', () => {
  it('asks for what a signal asks for, worth what such rules are worth', () => {
    expect(ruleForSignal(source, 'less', DEFAULT_CRITERIA)).toEqual({
      kind: 'fit',
      rule: {
        ...{ id: 'learned-source-is-cafe-co', name: 'Source is Café & Co', field: 'source' },
        ...{ condition: source.condition, points: -15 },
      },
    })
    const found = ruleForSignal(
      { kind: 'behaviour', event: 'case_study', times: 1 },
      'more',
      DEFAULT_CRITERIA,
    )
    expect(found).toMatchObject({ kind: 'behaviour', rule: { name: 'Any case study', points: 8, cap: 1 } })
  })

  it('asks for nothing that is asked for, that no rule can ask for, or that nothing speaks for', () => {
    const pricing: Signal = { kind: 'behaviour', event: 'pricing_view', times: 1 }
    expect(ruleForSignal(pricing, 'more', DEFAULT_CRITERIA)).toBeNull()
    expect(ruleForSignal({ ...pricing, event: 'case_study', times: 3 }, 'more', DEFAULT_CRITERIA)).toBeNull()
    expect(ruleForSignal(source, 'unclear', DEFAULT_CRITERIA)).toBeNull()
    expect(ruleForSignal(source, 'few', DEFAULT_CRITERIA)).toBeNull()
  })

  it('fits into the criteria', () => {
    const found = ruleForSignal(source, 'more', DEFAULT_CRITERIA)
    if (found?.kind !== 'fit') throw new Error('no rule')
    expect(
      criteriaProblems({ ...DEFAULT_CRITERIA, fitRules: [...DEFAULT_CRITERIA.fitRules, found.rule] }),
    ).toEqual([])
  })
})
