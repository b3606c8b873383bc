import { describe, expect, it, test } from 'vitest'
import { CHECKED_REASONS, checkEvidence, type RejectionEvidence } from './check-evidence'
import { REASONS, type ReasonCode } from './reasons'

const mqlMs = Date.parse('2026-11-20T12:00:00Z')
const hour = 3_600_000
const day = 24 * hour
const event = (type: string, agoMs: number) => ({ type, ms: mqlMs - agoMs, dateOnly: false })
const gate = (
  field: string,
  state: 'passed' | 'failed' | 'unknown',
  value: string | number | null = 812,
) => ({
  name: `Gate on ${field}`,
  field,
  value,
  state,
})
const touch = (outcome: string | null = null, countsAsFirstTouch = true) => ({ countsAsFirstTouch, outcome })
const bare: RejectionEvidence = { gates: [], touches: [], events: [], lastContactMs: null, mqlMs }

// biome-ignore format: a table reads as a table
const cases: [reason: ReasonCode, known: Partial<RejectionEvidence>, attempts: number | null, flag: string | null][] = [
  ['company_size', { gates: [gate('employees', 'passed')] }, null, 'gate_passed'],
  ['company_size', { gates: [gate('employees', 'failed')] }, null, null],
  ['company_size', { gates: [gate('employees', 'unknown')] }, null, null],
  ['company_size', { gates: [gate('country', 'passed')] }, null, null],
  ['company_size', { gates: [gate('employees', 'passed'), gate('employee_band', 'failed')] }, null, null],
  ['company_size', {}, null, null],
  ['geography', { gates: [gate('country', 'passed', 'Germany')] }, null, 'gate_passed'],
  ['industry', { gates: [gate('industry', 'passed', 'Retail')] }, null, 'gate_passed'],
  ['role_or_seniority', { gates: [gate('job_title', 'passed', 'CFO')] }, null, 'gate_passed'],
  ['student_or_personal', { gates: [gate('job_title', 'failed', 'Student')] }, null, null],
  ['use_case_or_tech', { gates: [gate('employees', 'passed')] }, null, null],
  ['no_response_after_n', {}, 4, 'no_attempt_logged'],
  ['no_response_after_n', { touches: [touch(null, false)] }, 1, 'no_attempt_logged'],
  ['no_response_after_n', { touches: [touch(), touch()] }, 4, 'fewer_attempts_logged'],
  ['no_response_after_n', { touches: [touch(), touch()] }, 2, null],
  ['bad_contact_data', { touches: [touch('Connected')] }, null, 'contact_answered'],
  ['bad_contact_data', { touches: [touch('No answer')] }, null, null],
  ['content_only', { events: [event('form_submit', hour), event('pricing_view', 0)] }, null, 'buying_intent'],
  ['content_only', { events: [event('form_submit', hour)] }, null, null],
  ['single_session', { events: [event('page_view', 31 * 60_000), event('page_view', 0)] }, null, 'several_sessions'],
  ['single_session', { events: [event('page_view', 30 * 60_000), event('page_view', 0)] }, null, null],
  ['single_session', { events: [] }, null, null],
  ['stale_engagement', { events: [event('page_view', 200 * day), event('page_view', 14 * day)] }, null, 'recent_engagement'],
  ['stale_engagement', { events: [event('page_view', 15 * day)] }, null, null],
  ['recently_contacted', {}, null, 'no_earlier_contact'],
  ['recently_contacted', { lastContactMs: mqlMs - 91 * day }, null, 'no_earlier_contact'],
  ['recently_contacted', { lastContactMs: mqlMs - 3 * day }, null, null],
  ['duplicate', {}, null, null],
  ['other', {}, null, null],
]

describe('evidence against a reason', () => {
  test.each(cases)('%s %j %j: %s', (reason, known, attempts, flag) => {
    expect(checkEvidence(reason, { ...bare, ...known }, attempts)?.code ?? null).toBe(flag)
  })

  it('says what it found', () => {
    const known = { ...bare, gates: [gate('employees', 'passed')] }
    expect(checkEvidence('company_size', known, null)?.message).toBe(
      'It passed the agreed gate "Gate on employees": 812',
    )
  })

  it('has nothing to say where nothing is known, save what an absence proves', () => {
    const speaking = (Object.keys(REASONS) as ReasonCode[]).filter(reason =>
      checkEvidence(reason, bare, null),
    )
    expect(speaking).toEqual(['no_response_after_n', 'recently_contacted'])
  })

  it('names every reason it can check', () => {
    for (const reason of CHECKED_REASONS) expect(cases.some(([each]) => each === reason)).toBe(true)
  })
})
