import { describe, expect, it } from 'vitest'
import { mapReason } from './map-reason'
import { REASONS, verdictOf } from './reasons'

describe('mapReason', () => {
  it.each([
    ['no_response', 'no_response_after_n', 'process'],
    ['timing', 'not_now', 'timing'],
    ['outside_icp', 'outside_icp', 'criteria'],
    ['not_interested', 'not_interested', 'criteria'],
    ['competitor', 'researcher_or_competitor', 'criteria'],
    ['bad_data', 'bad_contact_data', 'process'],
    ['already_rejected', 'recently_contacted', 'process'],
    ['no_budget', 'budget_cycle', 'timing'],
    ['no_authority', 'role_or_seniority', 'criteria'],
    ['already_customer', 'existing_customer', 'process'],
    ['NOT_A_GOOD_FIT', 'outside_icp', 'criteria'],
    ['Bad Timing', 'not_now', 'timing'],
    ['Unable to contact', 'no_response_after_n', 'process'],
    ['Pas de budget', 'other', 'pending'],
  ])('%s is %s and says %s', (label, code, verdict) => {
    expect(mapReason(label)).toBe(code)
    expect(verdictOf(mapReason(label))).toBe(verdict)
  })

  it('reads every code and every label of our own back as itself', () => {
    for (const [code, reason] of Object.entries(REASONS)) {
      expect(mapReason(code)).toBe(code)
      expect(mapReason(reason.label)).toBe(code)
    }
  })
})

describe('verdictOf', () => {
  it('leaves an unknown or missing reason pending', () => {
    expect(verdictOf(null)).toBe('pending')
    expect(verdictOf('toString')).toBe('pending')
  })
})
