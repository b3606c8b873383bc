import { describe, expect, it } from 'vitest'
import { type LeadFacts, NO_FACTS } from '../criteria/lead-facts'
import { EMPTY, PLANTED_GATES } from '../scoring/criteria.testing'
import type { EngagementEvent } from '../scoring/engagement-event'
import { detectFailureMode } from './detect-failure-mode'
import { newEngagement } from './new-engagement'

const criteria = { ...EMPTY, gates: PLANTED_GATES }
const buyer: LeadFacts = { ...NO_FACTS, employees: 200, jobTitle: 'IT Director' }
const moment = (at: string) => ({
  ms: Date.parse(at.length === 10 ? `${at}T00:00:00Z` : at),
  dateOnly: at.length === 10,
})

function events(...told: string[]): EngagementEvent[] {
  return told.map((text, i) => {
    const [type = '', at = ''] = text.split(' ')
    const { ms, dateOnly } = moment(at)
    return { id: `e${i}`, type, occurredAt: new Date(ms), dateOnly, properties: null }
  })
}

function find(
  told: string[],
  more: { rejected?: string[]; facts?: LeadFacts; zone?: string; mql?: string } = {},
) {
  const { rejected = [], facts = buyer, zone = 'UTC', mql = '2026-06-01T12:00:00Z' } = more
  const rejections = rejected.map(moment)
  return detectFailureMode({ mqlAt: moment(mql), facts, events: events(...told), rejections }, criteria, zone)
}
const mode = (...asked: Parameters<typeof find>) => find(...asked).mode

const weeks = ['page_view 2026-05-01T10:00:00Z', 'page_view 2026-05-20T10:00:00Z']

describe('recycled', () => {
  it.each<[string, string[], string[], string]>([
    ['nothing since the rejection', weeks, ['2026-05-25T00:00:00Z'], 'recycled'],
    [
      'a weak sign since',
      [...weeks, 'email_open 2026-05-26T00:00:00Z'],
      ['2026-05-25T00:00:00Z'],
      'recycled',
    ],
    ['a visit since', weeks, ['2026-05-10T00:00:00Z'], 'healthy'],
    ['a visit at the instant of the rejection', weeks, ['2026-05-20T10:00:00Z'], 'recycled'],
    ['a visit on the day of the rejection', weeks, ['2026-05-20'], 'recycled'],
    ['a visit between two rejections', weeks, ['2026-05-10T00:00:00Z', '2026-05-25T00:00:00Z'], 'recycled'],
    ['rejected at the handoff itself', weeks, ['2026-06-01T12:00:00Z'], 'healthy'],
    ['rejected later', weeks, ['2026-06-02T00:00:00Z'], 'healthy'],
    [
      'a visit after the handoff',
      [...weeks, 'page_view 2026-06-02T00:00:00Z'],
      ['2026-05-25T00:00:00Z'],
      'recycled',
    ],
    ['rejected, and never engaged', [], ['2026-05-25T00:00:00Z'], 'recycled'],
  ])('%s: %s', (_, told, rejected, expected) => {
    expect(mode(told, { rejected })).toBe(expected)
  })
})

describe('persona mismatch', () => {
  it('is a gate that fails, not one that knows nothing', () => {
    expect(mode(weeks, { facts: { ...buyer, employees: 49 } })).toBe('persona_mismatch')
    expect(mode(weeks, { facts: { ...buyer, employees: null } })).toBe('healthy')
    expect(find(weeks, { facts: { ...buyer, jobTitle: 'Student' } }).failedGates).toMatchObject([
      { name: 'Somebody who can buy', value: 'Student' },
    ])
  })
})

describe('form-fill and single session', () => {
  it.each<[string, string[], string]>([
    ['one form', ['form_submit 2026-05-01T10:00:00Z'], 'form_fill'],
    [
      'one form, then the lead goes on after the handoff',
      ['form_submit 2026-06-01T12:00:00Z', 'page_view 2026-06-01T12:00:01Z'],
      'form_fill',
    ],
    [
      'two forms at once',
      ['form_submit 2026-05-01T10:00:00Z', 'form_submit 2026-05-01T10:00:00Z'],
      'single_session',
    ],
    ['one visit to one page', ['page_view 2026-05-01T10:00:00Z'], 'single_session'],
    ['half an hour', ['page_view 2026-05-01T10:30:00Z', 'page_view 2026-05-01T10:00:00Z'], 'single_session'],
    ['a second more', ['page_view 2026-05-01T10:30:01Z', 'page_view 2026-05-01T10:00:00Z'], 'healthy'],
    ['one date', ['page_view 2026-05-01'], 'single_session'],
    ['twice on one date, at no known time', ['page_view 2026-05-01', 'page_view 2026-05-01'], 'healthy'],
    ['no engagement at all', [], 'healthy'],
  ])('%s: %s', (_, told, expected) => {
    expect(mode(told)).toBe(expected)
  })
})

describe('a handoff', () => {
  it('is read up to and including its instant, or its whole day where it is a date', () => {
    const told = ['form_submit 2026-06-01T12:00:00Z', 'page_view 2026-06-01T20:00:00Z']
    expect(find(told).engagement.events).toBe(1)
    expect(find(told, { mql: '2026-06-01' }).engagement.events).toBe(2)
    expect(find(told, { mql: '2026-06-01', zone: 'Pacific/Auckland' }).engagement.events).toBe(0)
  })

  it('shows every mode it has and is named after the first in order of precedence', () => {
    const finding = find(['form_submit 2026-05-01T10:00:00Z'], {
      rejected: ['2026-05-25T00:00:00Z'],
      facts: { ...buyer, employees: 8 },
    })
    expect(finding.mode).toBe('recycled')
    expect(finding.signals).toEqual({
      recycled: true,
      persona_mismatch: true,
      form_fill: true,
      single_session: true,
    })
    expect(mode(['form_submit 2026-05-01T10:00:00Z'], { facts: { ...buyer, employees: 8 } })).toBe(
      'persona_mismatch',
    )
  })
})

describe('newEngagement', () => {
  it('is the proof of new interest: what is meaningful and dated after the rejection', () => {
    const told = events(
      'page_view 2026-05-27T00:00:00Z',
      'email_open 2026-05-26T00:00:00Z',
      'page_view 2026-05-25T00:00:00Z',
      'webinar_attended 2026-05-26T00:00:00Z',
    )
    const proof = newEngagement(told, moment('2026-05-25T00:00:00Z'), criteria, 'UTC')
    expect(proof.map(event => event.id)).toEqual(['e3', 'e0'])
  })
})
