import { describe, expect, it } from 'vitest'
import { parseCriteria } from '@/lib/contracts/criteria'
import { documentOf } from '@/lib/contracts/criteria-from'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/default-criteria'
import { applyChanges, withChange } from './lab-changes'

const base = documentOf(DEFAULT_CRITERIA)

describe('changes laid over criteria', () => {
  it('leave all else as it was', () => {
    expect(applyChanges(base, {})).toEqual(base)
  })

  it('reach thresholds, rules, gates, guards and caps', () => {
    const changed = applyChanges(base, {
      total: 70,
      minimum_fit: null,
      'page.points': 3,
      'page.half_life_days': null,
      'fit-leader.points': 20,
      'gate-size.enforced': false,
      'guards.form_fill': false,
      'caps.engagement': 60,
    })
    expect(changed.thresholds).toMatchObject({ total: 70, minimum_fit: null })
    expect(changed.behaviour_rules.find(rule => rule.id === 'page')).toMatchObject({
      points: 3,
      half_life_days: null,
      cap: 8,
    })
    expect(changed.fit_rules.find(rule => rule.id === 'fit-leader')?.points).toBe(20)
    expect(changed.gates.find(gate => gate.id === 'gate-size')?.enforced).toBe(false)
    expect(changed.guards.form_fill).toBe(false)
    expect(changed.caps).toEqual({ fit: 30, engagement: 60 })
    expect(parseCriteria(changed).ok).toBe(true)
  })

  it('ignore what is not there and values of the wrong kind', () => {
    expect(applyChanges(base, { 'gone.points': 4, total: true, 'guards.form_fill': 3 })).toEqual(base)
  })

  it('are none when a value is put back', () => {
    const once = withChange({}, 'total', 60, 50)
    expect(once).toEqual({ total: 60 })
    expect(withChange(once, 'total', 50, 50)).toEqual({})
  })
})
