import { describe, expect, it } from 'vitest'
import type { SlottedFact } from '@/lib/domain/record/record'
import { importFile, importText, only, planText } from '../testing'

const fixture = (name: string) => new URL(`fixtures/${name}`, import.meta.url).pathname

const told = ({ slot, kind, at, dateOnly, retracted }: SlottedFact) =>
  [
    retracted ? `-${slot}` : slot,
    kind,
    at && (dateOnly ? at.toISOString().slice(0, 10) : at.toISOString()),
  ] as const

async function factsOf(text: string): Promise<ReturnType<typeof told>[]> {
  const { records } = await importText(text)
  return only(records, 'lead').flatMap(lead => lead.facts.map(told))
}

describe('leads with an outcome and an amount', () => {
  it('are a lead with what happened to it, and a deal where an amount is declared', async () => {
    const { detection, plan, records, rows } = await importFile(fixture('utf8-bom-crlf.csv'))
    expect(detection.headers[0]).toBe('lead_id')
    expect(plan.shape).toBe('generic.leads')
    expect(rows).toHaveLength(3)
    const leads = only(records, 'lead')
    expect(leads.map(lead => lead.fullName)).toEqual(['Ana Gómez', 'Jürgen Müller', 'Łukasz Żak'])
    expect(leads.flatMap(lead => lead.facts.map(told))).toEqual([
      ['leads:mql', 'mql', '2026-03-01T14:05:00.000Z'],
      ['leads:outcome', 'won', null],
      ['leads:mql', 'mql', '2026-03-08T06:30:00.000Z'],
      ['leads:outcome', 'lost', null],
      ['leads:mql', 'mql', '2026-03-29T00:30:00.000Z'],
      ['-leads:outcome', 'won', null],
    ])
    expect(only(records, 'opportunity')).toMatchObject([
      {
        externalId: 'L1',
        leadRefs: ['L1'],
        outcome: 'won',
        amountMinor: 123450,
        amountState: 'declared',
        currency: 'USD',
      },
      { externalId: 'L2', leadRefs: ['L2'], outcome: 'lost', amountMinor: 98000 },
    ])
  })
})

describe('placeholders', () => {
  it('are blanks; unknown and 0 are values', async () => {
    const { records } = await importFile(fixture('placeholders.csv'))
    expect(
      only(records, 'lead').map(({ industry, employees, employeeBand, country }) => [
        industry,
        employees,
        employeeBand,
        country,
      ]),
    ).toEqual([
      [null, null, null, null],
      [null, null, null, null],
      ['unknown', 0, '0', null],
      ['Software', 120, '51-200', 'US'],
    ])
  })
})

describe('what a row of leads says', () => {
  it('a blank cell of a known column takes back what was said before', async () => {
    expect(
      await factsOf('lead_id,mql_at,first_touch_at,decision,decided_at,sql_at\nL1,2026-01-01,,,,\n'),
    ).toEqual([
      ['leads:mql', 'mql', '2026-01-01'],
      ['-leads:touched', 'touched', null],
      ['-leads:decision', 'accepted', null],
      ['-leads:sql', 'sql', null],
    ])
  })

  it('a column that is not there says nothing', async () => {
    expect(await factsOf('lead_id,mql_at\nL1,2026-01-01T10:00:00Z\n')).toEqual([
      ['leads:mql', 'mql', '2026-01-01T10:00:00.000Z'],
    ])
    expect(await factsOf('lead_id,email\nL1,a@example.com\n')).toEqual([])
  })

  it('keeps the reason in the words of the source beside our code, and none for an accepted lead', async () => {
    const { records } = await importText(
      'lead_id,mql_at,route,decision,decided_at,rejection_reason\nL1,2026-01-01,scored,rejected,2026-01-02,Budget freeze\nL2,2026-01-01,inbound,accepted,2026-01-02,timing\nL3,2026-01-01,inbound,rejected,2026-01-02,no_response\n',
    )
    const decisions = only(records, 'lead').flatMap(lead =>
      lead.facts.filter(fact => fact.slot === 'leads:decision'),
    )
    expect(decisions.map(({ reason, reasonLabel, confidence }) => [reason, reasonLabel, confidence])).toEqual(
      [
        ['other', 'Budget freeze', 'date_only'],
        [null, null, 'date_only'],
        ['no_response_after_n', 'no_response', 'date_only'],
      ],
    )
    expect(only(records, 'lead')[0]?.facts[0]?.route).toBe('scored')
  })

  it('is the same however often it is read', async () => {
    const text = 'lead_id,mql_at,sql_at,outcome\nL1,2026-01-01,2026-02-01,won\n'
    expect((await importText(text)).records).toEqual((await importText(text)).records)
  })

  it('names a stage by status alone where no column dates it', async () => {
    expect(
      await factsOf('lead_id,email,status\nL1,a@x.org,MQL\nL2,b@x.org,Nurture\nL3,c@x.org,New\n'),
    ).toEqual([
      ['leads:mql', 'mql', null],
      ['-leads:decision', 'accepted', null],
      ['-leads:sql', 'sql', null],
      ['-leads:opportunity', 'opportunity', null],
      ['-leads:outcome', 'won', null],
      ['-leads:mql', 'mql', null],
      ['leads:decision', 'recycled', null],
      ['-leads:sql', 'sql', null],
      ['-leads:opportunity', 'opportunity', null],
      ['-leads:outcome', 'won', null],
      ['-leads:mql', 'mql', null],
      ['-leads:decision', 'accepted', null],
      ['-leads:sql', 'sql', null],
      ['-leads:opportunity', 'opportunity', null],
      ['-leads:outcome', 'won', null],
    ])
  })

  it('takes every lead for an MQL when the file tells fates but no MQL date, and says so', async () => {
    const { plan, records } = await importText(
      'lead_id,created_at,converted\nL1,2026-01-05,1\nL2,2026-01-06,0\n',
    )
    expect(plan.problems).toMatchObject([{ severity: 'warning', code: 'assumption' }])
    expect(only(records, 'lead').map(lead => lead.facts[0])).toMatchObject([
      { kind: 'mql', at: new Date('2026-01-05T00:00:00Z'), dateOnly: true, confidence: 'inferred' },
      { kind: 'mql', at: new Date('2026-01-06T00:00:00Z'), confidence: 'inferred' },
    ])
  })
})

describe('rows that cannot be read', () => {
  it.each([
    ['lead_id,mql_at\n,2026-01-01\n', 'lead_id', 'This row has no lead id.'],
    [
      'lead_id,mql_at\nL1,yesterday\n',
      'mql_at',
      '“yesterday” is not a date we can read. Write dates like 2026-12-31 or 2026-12-31 09:15.',
    ],
    [
      'lead_id,mql_at,decision\nL1,2026-01-01,perhaps\n',
      'decision',
      '“perhaps” is not a decision. Use accepted, rejected, recycled, rerouted or merged.',
    ],
    [
      'lead_id,mql_at,outcome\nL1,2026-01-01,gewonnen\n',
      'outcome',
      '“gewonnen” is not an outcome. Use won, lost or open.',
    ],
    [
      'lead_id,mql_at,amount,currency\nL1,2026-01-01,5,dollars\n',
      'currency',
      '“dollars” is not a currency code. Use three letters, such as USD.',
    ],
    [
      'lead_id,mql_at,amount\nL1,2026-01-01,plenty\n',
      'amount',
      '“plenty” is not an amount. Write amounts like 1234.50.',
    ],
    ['lead_id,converted\nL1,perhaps\n', 'converted', '“perhaps” is neither yes nor no.'],
    [
      `lead_id,email\n${'x'.repeat(300)},a@x.org\n`,
      'lead_id',
      'An id is at most 200 characters long. Choose another column for it.',
    ],
    [
      'opportunity_id,amount,stage\nO1,abc,open\n',
      'amount',
      '“abc” is not an amount. Write amounts like 1234.50.',
    ],
    ['event_id,lead_id,occurred_at,type\nE1,,2026-01-01,click\n', 'lead_id', 'This row has no lead id.'],
    ['event_id,lead_id,occurred_at,type\nE1,L1,,click\n', 'occurred_at', 'This row has no date.'],
  ])('%j', async (text, column, message) => {
    const { failed, records } = await importText(text)
    expect(failed).toEqual([{ line: 2, column, message }])
    expect(records).toEqual([])
  })
})

describe('deals', () => {
  it('an open deal keeps its hoped-for date as an attribute, and undeclared money apart from zero', async () => {
    const { records } = await importText(
      'opportunity_id,lead_id,stage,close_date,amount,currency,owner\nO1,L1,Negotiation,2026-12-31,100,eur,Ann\nO2,L2; L3,Closed Won,2026-03-05,,USD,\nO3,,closed_lost,2026-03-05,0,,\nO4,,Won,2026-03-05,0,,\n',
    )
    expect(only(records, 'opportunity')).toMatchObject([
      {
        outcome: null,
        closedAt: null,
        amountMinor: 10000,
        currency: 'EUR',
        attributes: { close_date: '2026-12-31' },
      },
      {
        outcome: 'won',
        closedAt: { dateOnly: true },
        amountMinor: null,
        amountState: 'missing',
        leadRefs: ['L2', 'L3'],
      },
      { outcome: 'lost', amountMinor: null, amountState: 'missing', leadRefs: [] },
      { outcome: 'won', amountMinor: 0, amountState: 'zero' },
    ])
  })
})

describe('events', () => {
  it('sales activities among them become touches; a person’s attempt counts, a machine’s mail does not', async () => {
    const { records } = await importText(
      'event_id,lead_id,occurred_at,type,points\nE1,L1,2026-01-01T10:00:00Z,page_view,3\nE2,L1,2026-01-01T11:00:00Z,call,\nE3,L1,2026-01-01T12:00:00Z,sequence_email,\nE4,L1,2026-01-01T12:00:00Z,demo_request,\n',
    )
    expect(records.map(record => record.kind)).toEqual(['event', 'touch', 'touch', 'event'])
    expect(only(records, 'event')[0]).toMatchObject({
      type: 'page_view',
      properties: { points: 3 },
      externalId: 'E1',
    })
    expect(only(records, 'touch').map(touch => touch.countsAsFirstTouch)).toEqual([true, false])
  })

  it('without an id of their own take one from what they say', async () => {
    const { records } = await importText(
      'email,event_time,event,page\na@x.org,2026-01-01T10:00:00Z,view,/a\na@x.org,2026-01-01T10:00:00Z,view,/b\na@x.org,2026-01-01T10:00:00Z,view,/a\n',
    )
    const [a, b, again] = only(records, 'event').map(event => event.externalId)
    expect(a).toBe(again)
    expect(a).not.toBe(b)
  })
})

describe('stage history', () => {
  it('is one fact a change, in a slot of its own', async () => {
    const { plan, records, skipped } = await importText(
      'lead_id,changed_at,from_status,to_status,reason\nL1,2026-01-01T10:00:00Z,lead,mql,\nL1,2026-01-03T10:00:00Z,mql,rejected,no_budget\nL1,2026-02-03,rejected,mql,\nL1,2026-02-04,mql,lead,\nL1,2026-02-05,lead,limbo,\n',
    )
    expect(plan.shape).toBe('generic.lead_stages')
    expect(only(records, 'lead_stage').flatMap(record => record.facts.map(told))).toEqual([
      ['history:mql:2026-01-01T10:00:00.000Z', 'mql', '2026-01-01T10:00:00.000Z'],
      ['history:rejected:2026-01-03T10:00:00.000Z', 'rejected', '2026-01-03T10:00:00.000Z'],
      ['history:mql:2026-02-03', 'mql', '2026-02-03'],
    ])
    expect(skipped).toEqual([
      expect.stringContaining('before any handoff'),
      expect.stringContaining('“limbo” is no stage'),
    ])
  })

  it('of deals is kept as the deal’s', async () => {
    const { plan, records } = await importText(
      'opportunity_id,changed_at,to_stage,amount\nO1,2026-01-01,Proposal,100.50\n',
    )
    expect(plan.shape).toBe('generic.opportunity_stages')
    expect(records).toMatchObject([
      { kind: 'opportunity_stage', opportunityRef: 'O1', stage: 'Proposal', amountMinor: 10050 },
    ])
  })
})

describe('attributes', () => {
  it('are the columns without a field, whatever they are called', async () => {
    const { records } = await importText(
      'lead_id,email,Plan,__proto__,Note\nL1,a@x.org,pro,x,=1+1\nL2,b@x.org,Select,,\n',
    )
    expect(only(records, 'lead').map(lead => Object.entries(lead.attributes))).toEqual([
      [
        ['Plan', 'pro'],
        ['__proto__', 'x'],
        ['Note', '=1+1'],
      ],
      [],
    ])
  })
})

describe('files without what an import needs', () => {
  it.each([
    ['email,mql_at\na@x.org,2026-01-01\n', {}, 'No column looks like a lead id. Choose one.'],
    ['a,b\n1,2\n', {}, 'These columns are those of no file we know.'],
    ['a,b\n1,2\n', { kind: 'events' }, 'No column looks like a lead id or an e-mail. Choose one.'],
    ['a,b\n1,2\n', { kind: 'opportunities' }, 'No column looks like an opportunity id. Choose one.'],
  ] as const)('%j says what to do', (text, options, message) => {
    const plan = planText(text, options)
    expect(plan.ok).toBe(false)
    expect(plan.problems.map(problem => problem.message).join(' ')).toContain(message)
  })
})
