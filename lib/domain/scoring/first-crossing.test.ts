import { describe, expect, it } from 'vitest'
import type { Criteria } from '../criteria/criteria'
import { NO_FACTS } from '../criteria/lead-facts'
import type { Candidate, EarlierHandoff } from './candidate'
import { behaviour, EMPTY, PLANTED_GATES } from './criteria.testing'
import type { EngagementEvent } from './engagement-event'
import { firstCrossing } from './first-crossing'
import { qualify } from './qualify'

const END = new Date('2026-12-31T00:00:00Z')
const buyer = { ...NO_FACTS, employees: 200, jobTitle: 'IT Director' }

const criteria: Criteria = {
  ...EMPTY,
  fitRules: [
    { id: 'fit', name: 'Size', field: 'employees', condition: { operator: 'gte', value: 50 }, points: 10 },
  ],
  behaviourRules: [
    behaviour('page_view', 10),
    behaviour('email_open', 10),
    behaviour('form_submit', 60),
    behaviour('seat_added', 5),
    behaviour('careers_view', -100, { halfLifeDays: 1 }),
  ],
  gates: PLANTED_GATES,
  thresholds: { total: 30, minimumFit: null, minimumEngagement: null, segments: [] },
  guards: { recycled: true, persona_mismatch: true, form_fill: true, single_session: true },
  routes: {
    inbound: { events: ['demo_request'], bypasses: ['single_session'] },
    scored: true,
    pql: { events: ['seat_added'], threshold: 10 },
  },
}

/** Events as `type day` or `type instant`; a day stands for its noon. */
function events(...told: string[]): EngagementEvent[] {
  return told.map((text, i) => {
    const [type = '', at = ''] = text.split(' ')
    const occurredAt = new Date(at.includes('T') ? at : `${at}T12:00:00Z`)
    return { id: `e${i}`, type, occurredAt, dateOnly: false, properties: null }
  })
}

const lead = (told: EngagementEvent[], more: Partial<Candidate> = {}): Candidate => ({
  createdAt: new Date('2026-01-01T00:00:00Z'),
  facts: [{ from: new Date('2026-01-01T00:00:00Z'), facts: buyer }],
  events: told,
  earlier: [],
  ...more,
})
const crossing = (candidate: Candidate, by: Partial<Criteria> = {}) =>
  firstCrossing(candidate, { ...criteria, ...by }, END, 'UTC')
const brief = (...asked: Parameters<typeof crossing>) => {
  const found = crossing(...asked)
  return found && `${found.route} ${found.trigger} ${found.at.toISOString().slice(0, 16)}`
}
const sentBack = (at: string, more: Partial<EarlierHandoff> = {}): EarlierHandoff => ({
  ended: { ms: Date.parse(at), dateOnly: false },
  ending: 'rejected',
  heldUntil: null,
  ...more,
})

describe('the scored route', () => {
  it('is crossed at the first event that reaches the threshold, exactly on it', () => {
    const candidate = lead(events('page_view 2026-02-01', 'page_view 2026-02-02', 'page_view 2026-02-03'))
    expect(brief(candidate)).toBe('scored engagement 2026-02-02T12:00')
    expect(crossing(candidate)).toMatchObject({
      event: { id: 'e1' },
      score: { total: 30, fit: 10, engagement: 20 },
      mode: 'healthy',
      holds: [],
    })
  })

  it('is crossed at an instant, whatever the order of what happened at it', () => {
    const told = events('page_view 2026-02-01', 'page_view 2026-02-02', 'careers_view 2026-02-02')
    expect(brief(lead(told))).toBeNull()
    expect(brief(lead(told.toReversed()))).toBeNull()
  })

  it('is not crossed by the passing of time alone', () => {
    const told = events('page_view 2026-02-01', 'page_view 2026-02-03', 'careers_view 2026-02-01')
    const quiet = lead(told)
    expect(brief(quiet)).toBeNull()
    expect(qualify(quiet, criteria, new Date('2026-06-01T00:00:00Z'), 'UTC').route).toBe('scored')
    expect(brief(lead([...told, ...events('seat_removed 2026-03-01')]))).toBe(
      'scored engagement 2026-03-01T12:00',
    )
  })

  it('asks for the minimum of fit and of engagement', () => {
    const told = events('page_view 2026-02-01', 'page_view 2026-02-02', 'page_view 2026-02-03')
    const minimum = (minimumFit: number | null, minimumEngagement: number | null) =>
      brief(lead(told), { thresholds: { ...criteria.thresholds, minimumFit, minimumEngagement } })
    expect(minimum(10, 30)).toBe('scored engagement 2026-02-03T12:00')
    expect(minimum(10.002, null)).toBeNull()
  })

  it('asks the threshold of the segment', () => {
    const told = events('page_view 2026-02-01', 'page_view 2026-02-02', 'page_view 2026-02-03')
    const thresholds = {
      ...criteria.thresholds,
      segments: [{ segment: 'Enterprise', total: 40, minimumFit: null, minimumEngagement: null }],
    }
    const from = new Date('2026-01-01T00:00:00Z')
    const enterprise = lead(told, { facts: [{ from, facts: { ...buyer, segment: 'enterprise' } }] })
    expect(brief(enterprise, { thresholds })).toBe('scored engagement 2026-02-03T12:00')
    expect(brief(lead(told), { thresholds })).toBe('scored engagement 2026-02-02T12:00')
  })

  it('can be switched off', () => {
    const told = events('page_view 2026-02-01', 'page_view 2026-02-02')
    expect(brief(lead(told), { routes: { ...criteria.routes, scored: false } })).toBeNull()
  })
})

describe('a change of attributes', () => {
  const told = events('page_view 2026-02-01', 'page_view 2026-02-02')
  const known = (from: string, employees: number | null) => ({
    from: new Date(`${from}T00:00:00Z`),
    facts: { ...buyer, employees },
  })

  it('lets a lead cross whose gate was shut', () => {
    const enriched = lead(told, { facts: [known('2026-01-01', null), known('2026-02-20', 200)] })
    expect(brief(enriched)).toBe('scored attributes 2026-02-20T00:00')
    expect(crossing(enriched)?.event).toBeNull()
  })

  it('does not reach back', () => {
    const shrunk = lead(told, { facts: [known('2026-02-20', 8), known('2026-01-01', 200)] })
    expect(brief(shrunk)).toBe('scored engagement 2026-02-02T12:00')
  })

  it('is not what was known first', () => {
    const form = events('form_submit 2026-02-01', 'form_submit 2026-02-02')
    const first = lead(form, { createdAt: null, facts: [known('2026-03-01', 200)] })
    expect(brief(first, { thresholds: { ...criteria.thresholds, total: 150 } })).toBeNull()
    const fading = [behaviour('form_submit', 60), behaviour('careers_view', -100, { halfLifeDays: 1 })]
    const late = lead(
      [...events('careers_view 2026-02-02'), ...form.map(each => ({ ...each, id: `${each.id}f` }))],
      {
        createdAt: null,
        facts: [known('2026-03-01', 200)],
      },
    )
    const by = { behaviourRules: fading, thresholds: { ...criteria.thresholds, total: 100 } }
    expect(brief(late, by)).toBeNull()
    expect(qualify(late, { ...criteria, ...by }, END, 'UTC').route).toBe('scored')
  })

  it('holds for the time before the lead was known', () => {
    const late = lead(told, {
      facts: [known('2026-02-20', 200)],
      createdAt: new Date('2026-02-20T00:00:00Z'),
    })
    expect(brief(late)).toBe('scored engagement 2026-02-02T12:00')
  })
})

describe('creation', () => {
  it('is crossed by fit alone where that is enough', () => {
    expect(brief(lead([]), { thresholds: { ...criteria.thresholds, total: 10 } })).toBe(
      'scored creation 2026-01-01T00:00',
    )
  })

  it('of a lead of which nothing is known crosses no line, not even zero', () => {
    const blank = lead([], { facts: [] })
    const open = { gates: [], thresholds: { ...criteria.thresholds, total: 0 } }
    expect(brief(blank, open)).toBeNull()
    expect(brief(lead([]), open)).toBe('scored creation 2026-01-01T00:00')
  })
})

describe('gates', () => {
  const student = { ...buyer, jobTitle: 'Student' }
  const from = new Date('2026-01-01T00:00:00Z')
  const candidate = lead(events('page_view 2026-02-01', 'page_view 2026-02-02', 'demo_request 2026-02-03'), {
    facts: [{ from, facts: student }],
  })

  it('hold everybody, hand-raisers too', () => {
    expect(brief(candidate)).toBeNull()
    const { holds, mode } = qualify(candidate, criteria, END, 'UTC')
    expect(holds).toMatchObject([{ kind: 'gate', gate: { name: 'Somebody who can buy', value: 'Student' } }])
    expect(mode).toBe('persona_mismatch')
  })

  it('that are watched hold nobody but mark the mismatch, unless its guard is on', () => {
    const watched = criteria.gates.map(gate => ({ ...gate, isEnforced: false }))
    expect(brief(candidate, { gates: watched })).toBeNull()
    const guards = { ...criteria.guards, persona_mismatch: false }
    expect(brief(candidate, { gates: watched, guards })).toBe('scored engagement 2026-02-02T12:00')
    expect(crossing(candidate, { gates: watched, guards })?.mode).toBe('persona_mismatch')
  })
})

describe('guards', () => {
  it('hold a form-fill until there is more than a form', () => {
    const form = events('form_submit 2026-02-01')
    expect(brief(lead(form))).toBeNull()
    expect(brief(lead([...form, ...events('email_open 2026-02-09')]))).toBe(
      'scored engagement 2026-02-09T12:00',
    )
    const off = { guards: { ...criteria.guards, form_fill: false, single_session: false } }
    expect(brief(lead(form), off)).toBe('scored engagement 2026-02-01T12:00')
    expect(crossing(lead(form), off)?.mode).toBe('form_fill')
  })

  it('hold a single session for 30 minutes', () => {
    const visit = (end: string) =>
      lead(events('page_view 2026-02-01T10:00:00Z', 'page_view 2026-02-01T10:10:00Z', `page_view ${end}`))
    expect(brief(visit('2026-02-01T10:30:00Z'))).toBeNull()
    expect(brief(visit('2026-02-01T10:30:01Z'))).toBe('scored engagement 2026-02-01T10:30')
  })
})

describe('the inbound route', () => {
  it('passes over the threshold and the guards it names', () => {
    expect(brief(lead(events('demo_request 2026-02-01')))).toBe('inbound engagement 2026-02-01T12:00')
  })

  it('passes over no other guard', () => {
    const routes = { ...criteria.routes, inbound: { events: ['demo_request'], bypasses: [] } }
    expect(brief(lead(events('demo_request 2026-02-01')), { routes })).toBeNull()
  })

  it('waits with its demand for a gate to open', () => {
    const facts = [
      { from: new Date('2026-01-01T00:00:00Z'), facts: { ...buyer, employees: null } },
      { from: new Date('2026-02-05T00:00:00Z'), facts: buyer },
    ]
    const found = crossing(lead(events('demo_request 2026-02-01'), { facts }))
    expect(found).toMatchObject({ route: 'inbound', trigger: 'attributes', handRaise: { id: 'e0' } })
  })

  it('goes before the others', () => {
    const told = events('page_view 2026-02-01', 'page_view 2026-02-03', 'demo_request 2026-02-03')
    expect(crossing(lead(told))).toMatchObject({ route: 'inbound', event: { type: 'demo_request' } })
  })
})

describe('the product route', () => {
  it('has a threshold of its own over the rules on product usage', () => {
    const told = events('page_view 2026-01-20', 'seat_added 2026-02-01', 'seat_added 2026-02-02')
    expect(brief(lead(told.slice(0, 2)))).toBeNull()
    expect(brief(lead(told))).toBe('pql engagement 2026-02-02T12:00')
  })
})

describe('after a rejection', () => {
  const until = events('page_view 2026-02-01', 'page_view 2026-02-02', 'demo_request 2026-02-02')
  const since = (...told: string[]) => [
    ...until,
    ...events(...told).map(each => ({ ...each, id: `${each.id}+` })),
  ]
  const earlier = [sentBack('2026-02-10T09:00:00Z')]

  it('comes back only with meaningful engagement dated after it', () => {
    expect(brief(lead(until, { earlier }))).toBeNull()
    expect(brief(lead(since('email_open 2026-03-01'), { earlier }))).toBeNull()
    expect(brief(lead(since('page_view 2026-02-10T09:00:00Z'), { earlier }))).toBeNull()
    expect(brief(lead(since('page_view 2026-02-10T09:00:01Z'), { earlier }))).toBe(
      'scored engagement 2026-02-10T09:00',
    )
  })

  it('comes back recycled where the guard is off, and is marked', () => {
    const off = { guards: { ...criteria.guards, recycled: false } }
    const found = crossing(lead(since('email_open 2026-03-01'), { earlier }), off)
    expect(found).toMatchObject({ route: 'scored', mode: 'recycled' })
  })

  it('has to raise its hand again', () => {
    expect(crossing(lead(since('page_view 2026-03-01'), { earlier }))?.route).toBe('scored')
    expect(crossing(lead(since('demo_request 2026-03-01'), { earlier }))?.route).toBe('inbound')
  })

  it('reads a rejection that is a date as the whole of its day', () => {
    const onDay = [
      sentBack('2026-02-10T00:00:00Z', { ended: { ms: Date.parse('2026-02-10'), dateOnly: true } }),
    ]
    expect(brief(lead(since('page_view 2026-02-10T23:00:00Z'), { earlier: onDay }))).toBeNull()
    expect(brief(lead(since('page_view 2026-02-11T00:00:00Z'), { earlier: onDay }))).toBe(
      'scored engagement 2026-02-11T00:00',
    )
  })

  it('waits for the date sales asked for, unless it asks for a person', () => {
    const heldUntil = new Date('2026-06-01T00:00:00Z')
    const recycled = [sentBack('2026-02-10T09:00:00Z', { ending: 'recycled', heldUntil })]
    expect(brief(lead(since('page_view 2026-03-01'), { earlier: recycled }))).toBeNull()
    expect(brief(lead(since('page_view 2026-03-01', 'email_open 2026-06-01'), { earlier: recycled }))).toBe(
      'scored engagement 2026-06-01T12:00',
    )
    expect(crossing(lead(since('demo_request 2026-03-01'), { earlier: recycled }))?.route).toBe('inbound')
    const onTime = since('page_view 2026-03-01', 'email_open 2026-06-01T00:00:00Z')
    expect(brief(lead(onTime, { earlier: recycled }))).toBe('scored engagement 2026-06-01T00:00')
  })

  it('asks the same of a lead that was recycled, and nothing of one whose handoff ended otherwise', () => {
    const ended = (ending: EarlierHandoff['ending']) =>
      lead(since('email_open 2026-03-01'), { earlier: [sentBack('2026-02-10T09:00:00Z', { ending })] })
    expect(brief(ended('recycled'))).toBeNull()
    expect(brief(ended('other'))).toBe('scored engagement 2026-03-01T12:00')
  })

  it('has no next handoff while one is open', () => {
    const open = [...earlier, { ended: null, ending: null, heldUntil: null }]
    const candidate = lead(since('page_view 2026-03-01'), { earlier: open })
    expect(brief(candidate)).toBeNull()
    expect(qualify(candidate, criteria, END, 'UTC').holds).toEqual([{ kind: 'open_handoff' }])
  })
})

describe('qualify', () => {
  it('says on every route what is lacking', () => {
    const candidate = lead(events('page_view 2026-02-01'))
    expect(qualify(candidate, criteria, END, 'UTC')).toMatchObject({
      route: null,
      mode: 'single_session',
      routes: [
        { route: 'inbound', holds: [{ kind: 'no_hand_raise' }] },
        {
          route: 'pql',
          holds: [
            { kind: 'threshold', score: 0, needed: 10 },
            { kind: 'guard', mode: 'single_session' },
          ],
        },
        {
          route: 'scored',
          holds: [
            { kind: 'threshold', score: 20, needed: 30 },
            { kind: 'guard', mode: 'single_session' },
          ],
        },
      ],
    })
  })
})

describe('an event that is a date without a time', () => {
  it('makes a crossing that is one too', () => {
    const told = events('page_view 2026-02-01', 'page_view 2026-02-02').map(each => ({
      ...each,
      dateOnly: true,
      occurredAt: new Date(each.occurredAt.toISOString().slice(0, 10)),
    }))
    expect(crossing(lead(told))).toMatchObject({ dateOnly: true, at: new Date('2026-02-02T00:00:00Z') })
    expect(crossing(lead(events('page_view 2026-02-01', 'page_view 2026-02-02')))?.dateOnly).toBe(false)
  })
})
