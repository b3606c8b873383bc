import { describe, expect, it } from 'vitest'
import type { Condition } from './condition'
import type { Gate } from './criteria'
import { DEFAULT_CRITERIA } from './default-criteria'
import { icpGate, usualWhenUnknown } from './icp-gate'
import { type LeadFacts, NO_FACTS } from './lead-facts'
import { thresholdsOf } from './thresholds-of'

const gate = (field: string, condition: Condition, more: Partial<Gate> = {}): Gate => ({
  ...{ id: 'g', name: 'Gate', field, condition, isEnforced: true },
  whenUnknown: usualWhenUnknown(condition.operator),
  ...more,
})
const size = gate('employees', { operator: 'gte', value: 50 })
const role = gate('job_title', { operator: 'not_in', value: ['Student'] })

describe('icpGate', () => {
  it.each<[string, Gate, Partial<LeadFacts>, string, boolean]>([
    ['large enough', size, { employees: 50 }, 'passed', false],
    ['too small', size, { employees: 49 }, 'failed', true],
    ['of unknown size', size, {}, 'unknown', true],
    ['of unknown size, let pass', { ...size, whenUnknown: 'pass' }, {}, 'unknown', false],
    ['a student', role, { jobTitle: 'student' }, 'failed', true],
    ['of unknown role', role, {}, 'unknown', false],
    ['too small, watched only', { ...size, isEnforced: false }, { employees: 8 }, 'failed', false],
    ['known to be unknown', gate('source', { operator: 'is_unknown', value: null }), {}, 'passed', false],
    ['asked to be known', gate('source', { operator: 'is_known', value: null }), {}, 'failed', true],
    [
      'by an attribute of its own',
      gate('attributes.email_type', { operator: 'eq', value: 'business' }),
      { attributes: { email_type: 'free' } },
      'failed',
      true,
    ],
    [
      'by an attribute it does not have',
      gate('attributes.toString', { operator: 'is_known', value: null }),
      {},
      'failed',
      true,
    ],
    [
      'by revenue in major units',
      gate('annual_revenue', { operator: 'gte', value: 1_000_000 }),
      { annualRevenueMinor: 99_999_999 },
      'failed',
      true,
    ],
  ])('a lead %s', (_, asked, facts, state, holds) => {
    expect(icpGate(asked, { ...NO_FACTS, ...facts })).toMatchObject({ state, holds, name: 'Gate' })
  })

  it('says what it asked and what it found', () => {
    expect(icpGate(size, { ...NO_FACTS, employees: 8 })).toMatchObject({
      field: 'employees',
      condition: { operator: 'gte', value: 50 },
      value: 8,
    })
  })
})

describe('thresholdsOf', () => {
  const criteria = {
    ...DEFAULT_CRITERIA,
    thresholds: {
      ...{ total: 50, minimumFit: 10, minimumEngagement: 20 },
      segments: [{ segment: 'Enterprise', total: 35, minimumFit: null, minimumEngagement: null }],
    },
  }
  it.each([
    ['enterprise ', 'Enterprise', 35, null],
    ['Mid-market', null, 50, 10],
    [null, null, 50, 10],
  ])('of segment %j', (segment, own, total, minimumFit) => {
    expect(thresholdsOf(criteria, { ...NO_FACTS, segment })).toMatchObject({
      segment: own,
      total,
      minimumFit,
    })
  })
})
