import { describe, expect, it } from 'vitest'
import type { CanonicalRecord } from '@/lib/domain/record/record'
import { importFile, importText, only, planText } from '../testing'

const fixture = (name: string) => new URL(`fixtures/${name}`, import.meta.url).pathname

function factsOf(records: readonly CanonicalRecord[]): (string | null)[][] {
  const holders = records.filter(record => record.kind === 'lead' || record.kind === 'lead_stage')
  return holders.map(({ facts }) =>
    facts
      .filter(fact => !fact.retracted)
      .map(({ kind, at }) => `${kind} ${at?.toISOString().slice(0, 16) ?? '?'}`),
  )
}

describe('contacts', () => {
  it('are leads with the stages their dates name; a skipped stage stays absent', async () => {
    const { plan, rows, records } = await importFile(fixture('contacts.csv'))
    expect(plan).toMatchObject({ shape: 'hubspot.contacts', source: 'hubspot', kind: 'leads' })
    expect(rows).toHaveLength(3)
    expect(factsOf(records)).toEqual([
      [
        'mql 2026-01-05T10:00',
        'sql 2026-01-07T16:20',
        'opportunity 2026-01-07T16:20',
        'won 2026-02-01T11:00',
      ],
      ['mql 2026-01-03T22:41', 'rejected ?'],
      ['sql 2026-01-09T12:00', 'opportunity 2026-01-10T12:00'],
    ])
    const [ana, bo, cy] = only(records, 'lead')
    expect(ana).toMatchObject({
      externalId: '101',
      source: 'Organic Search',
      jobTitle: 'VP Marketing',
      email: 'ana@example.com',
    })
    expect(bo?.attributes).toMatchObject({
      'Lifecycle Stage': 'Marketing Qualified Lead',
      'Lead Status': 'Unqualified',
      'HubSpot Score': 5,
    })
    expect(cy?.attributes).toMatchObject({ 'Associated Company IDs': '9002; 9003', 'Number of Pageviews': 0 })
  })

  it('write their times in the portal’s zone', async () => {
    const { records } = await importFile(fixture('contacts.csv'), { timeZone: 'America/New_York' })
    expect(only(records, 'lead')[0]?.createdAt).toEqual({
      at: new Date('2026-01-02T14:15:00Z'),
      dateOnly: false,
    })
  })

  it('prefer the date a stage was entered to the older "Became" date, and know stages without a date', async () => {
    const { plan, records } = await importFile(fixture('contacts-entered.csv'))
    expect(plan.shape).toBe('hubspot.contacts')
    expect(factsOf(records)).toEqual([
      ['mql 2026-02-01T10:00', 'sql 2026-02-05T09:00'],
      ['mql 2026-02-03T10:00', 'recycled ?'],
      [],
      ['mql ?', 'rejected ?'],
    ])
    expect(only(records, 'lead').map(lead => lead.source)).toEqual([
      'PAID_SEARCH',
      'ORGANIC_SEARCH',
      null,
      null,
    ])
  })

  it('are known by internal names too, warehouse prefixes included', async () => {
    const text =
      'property_hs_object_id,property_email,property_lifecyclestage,property_hs_v2_date_entered_marketingqualifiedlead,property_hs_lifecyclestage_customer_date\n7,a@x.org,customer,1767607200000,2026-02-01\n'
    const { plan, records } = await importText(text)
    expect(plan.shape).toBe('hubspot.contacts')
    expect(factsOf(records)).toEqual([['mql 2026-01-05T10:00', 'won 2026-02-01T00:00']])
  })

  it('a status left over from before the deal rejects nobody', async () => {
    const text =
      'Record ID,Lead Status,Lifecycle Stage,Became a Customer Date\n1,UNQUALIFIED,customer,2026-01-05 10:00\n'
    expect(factsOf((await importText(text)).records)).toEqual([['won 2026-01-05T10:00']])
  })
})

describe('deals', () => {
  it('are closed by their flags, joined to contacts, and dated by stage', async () => {
    const { plan, records } = await importFile(fixture('deals.csv'))
    expect(plan).toMatchObject({ shape: 'hubspot.deals', kind: 'opportunities' })
    expect(only(records, 'opportunity')).toMatchObject([
      {
        externalId: '9001',
        outcome: 'won',
        amountMinor: 1250050,
        leadRefs: ['101', '104'],
        closedAt: { dateOnly: false },
        owner: 'Ann Lee',
      },
      { externalId: '9002', outcome: 'lost', amountMinor: null, amountState: 'missing', lostReason: 'Price' },
      {
        externalId: '9003',
        outcome: null,
        closedAt: null,
        amountState: 'missing',
        leadRefs: [],
        attributes: { 'Close Date': '2026-12-31 00:00' },
      },
      { externalId: '9004', outcome: 'won', stage: '1178461243' },
    ])
    expect(only(records, 'opportunity_stage').map(({ externalId, stage }) => [externalId, stage])).toEqual([
      ['9001:Closed Won', 'Closed Won'],
      ['9001:Appointment Scheduled', 'Appointment Scheduled'],
    ])
  })
})

describe('the object leads', () => {
  it('tells what sales did with the contact, the reason of a disqualification with it', async () => {
    const { plan, records } = await importFile(fixture('leads.csv'))
    expect(plan).toMatchObject({ shape: 'hubspot.lead_object', source: 'hubspot' })
    expect(only(records, 'lead_stage').map(record => record.leadRef)).toEqual(['101', '102'])
    expect(factsOf(records)).toEqual([
      ['accepted 2026-01-03T09:00', 'sql 2026-01-07T17:20'],
      ['rejected 2026-01-04T04:13'],
      [],
    ])
    const rejected = only(records, 'lead_stage')[1]?.facts.find(fact => fact.kind === 'rejected')
    expect(rejected).toMatchObject({ reason: 'outside_icp', reasonLabel: 'NOT_A_GOOD_FIT' })
    expect(only(records, 'lead')).toMatchObject([{ externalId: '503', fullName: 'Cy' }])
  })
})

describe('companies', () => {
  it('are refused with what to export instead', () => {
    const plan = planText('Record ID,Company name,Company owner,Create Date\n1,A,Ann,2026-01-01\n')
    expect(plan).toMatchObject({
      ok: false,
      problems: [{ code: 'wrong_object', message: expect.stringContaining('export Contacts and Deals') }],
    })
  })
})
