import { describe, expect, it } from 'vitest'
import type { EngagementEvent } from '../scoring/engagement-event'
import { firstCrossing } from '../scoring/first-crossing'
import { criteriaProblems } from './criteria-problems'
import { DEFAULT_CRITERIA } from './default-criteria'
import { type LeadFacts, NO_FACTS } from './lead-facts'

const created = new Date('2026-03-01T00:00:00Z')
const director = { jobTitle: 'Director of Operations', employees: 320 }

function crossing(facts: Partial<LeadFacts>, ...told: string[]) {
  const events = told.map((text, i): EngagementEvent => {
    const [type = '', day = '', page] = text.split(' ')
    const occurredAt = new Date(`2026-${day}T10:00:00Z`)
    return { id: `${i}`, type, occurredAt, dateOnly: false, properties: page ? { page } : null }
  })
  const known = [{ from: created, facts: { ...NO_FACTS, ...facts } }]
  const lead = { createdAt: created, facts: known, events, earlier: [] }
  return firstCrossing(lead, DEFAULT_CRITERIA, new Date('2026-12-31T00:00:00Z'), 'UTC')
}

describe('the criteria a team starts with', () => {
  it('contradict nothing', () => {
    expect(criteriaProblems(DEFAULT_CRITERIA)).toEqual([])
  })

  it('hand over a buyer with interest over weeks', () => {
    const found = crossing(director, 'page_view 03-02', 'webinar_attended 03-09', 'pricing_view 03-10')
    expect(found).toMatchObject({ route: 'scored', mode: 'healthy' })
    expect(found?.at.toISOString().slice(0, 10)).toBe('2026-03-10')
  })

  it('hand over whoever asks for a person, at once, and product usage by its own line', () => {
    expect(crossing({}, 'demo_request 03-02')?.route).toBe('inbound')
    expect(crossing({}, 'trial_started 03-02', 'integration_connected 03-05')?.route).toBe('pql')
  })

  it('hold back a form for its content, one visit, a student and a job seeker', () => {
    expect(crossing(director, 'form_submit 03-02')).toBeNull()
    expect(
      crossing(director, 'webinar_attended 03-02', 'pricing_view 03-02', 'content_download 03-02'),
    ).toBeNull()
    expect(crossing({ ...director, jobTitle: 'Student' }, 'demo_request 03-02')).toBeNull()
    expect(
      crossing(
        director,
        'page_view 03-01 /careers',
        'page_view 03-02 /careers/sales',
        'webinar_attended 03-03',
        'content_download 03-04',
      ),
    ).toBeNull()
  })
})
