import { describe, expect, it } from 'vitest'
import type { CanonicalRecord } from '@/lib/domain/record/record'
import { importFile, importText, only, planText } from '../testing'
import { salesforceId } from './salesforce-id'

const fixture = (name: string) => new URL(`fixtures/${name}`, import.meta.url).pathname

function factsOf(records: readonly CanonicalRecord[]): (string | null)[][] {
  const holders = records.filter(record => record.kind === 'lead' || record.kind === 'lead_stage')
  return holders.map(({ facts }) =>
    facts
      .filter(fact => !fact.retracted)
      .map(({ kind, at, dateOnly }) => `${kind} ${at?.toISOString().slice(0, dateOnly ? 10 : 16) ?? '?'}`),
  )
}

describe('salesforceId', () => {
  it.each([
    ['00Q000000000001AAA', '00Q000000000001'],
    ['00Q000000000001', '00Q000000000001'],
    ['00Qbm00000Orxk5EAB', '00Qbm00000Orxk5'],
    ['00qBM00000oRXK5', '00qBM00000oRXK5'],
    ['000000000000000AAA', null],
    ['000000000000000', null],
    ['L-17', 'L-17'],
  ])('%s is %s', (written, id) => {
    expect(salesforceId(written)).toBe(id)
  })
})

describe('the weekly export of Lead', () => {
  it('leaves deleted rows out, knows conversions with and without a deal, and dates them by day', async () => {
    const { plan, rows, records, skipped } = await importFile(fixture('data-export.csv'))
    expect(plan).toMatchObject({ shape: 'salesforce.leads', source: 'salesforce', kind: 'leads' })
    expect(rows).toHaveLength(4)
    expect(skipped).toEqual(['Deleted in Salesforce (IsDeleted): left out.'])
    expect(
      only(records, 'lead').map(({ externalId, opportunityRef }) => [externalId, opportunityRef]),
    ).toEqual([
      ['00Q000000000001', null],
      ['00Q000000000002', '006000000000001'],
      ['00Q000000000004', null],
    ])
    expect(factsOf(records)).toEqual([
      ['accepted ?'],
      ['sql 2026-03-05', 'opportunity 2026-03-05'],
      ['sql 2026-03-06'],
    ])
  })

  it('takes the dates of a team’s own fields, and reasons with them', async () => {
    const text =
      'Id,Status,IsConverted,MQL_Date__c,SAL_Date__c,Rejected_Date__c,Rejection_Reason__c,FirstCallDateTime,FirstEmailDateTime\n00Q000000000001AAA,Working - Contacted,0,2026-03-01T10:00:00Z,2026-03-02T10:00:00Z,,,2026-03-01T12:00:00Z,2026-03-01T11:00:00Z\n00Q000000000002AAA,Closed - Not Converted,0,2026-03-01T10:00:00Z,,2026-03-04T10:00:00Z,No Budget,,\n'
    const { records } = await importText(text, { source: 'salesforce', kind: 'leads' })
    expect(factsOf(records)).toEqual([
      ['mql 2026-03-01T10:00', 'touched 2026-03-01T11:00', 'accepted 2026-03-02T10:00'],
      ['mql 2026-03-01T10:00', 'rejected 2026-03-04T10:00'],
    ])
    expect(only(records, 'lead')[1]?.facts.find(fact => fact.kind === 'rejected')).toMatchObject({
      reason: 'budget_cycle',
      reasonLabel: 'No Budget',
    })
  })
})

describe('a lead history report', () => {
  it('is read without its footer: the lead as it is now, and each change of status', async () => {
    const { plan, rows, records } = await importFile(fixture('report-footer.csv'))
    expect(plan).toMatchObject({
      shape: 'salesforce.lead_history_report',
      kind: 'stage_history',
      dateOrder: 'mdy',
    })
    expect(rows).toHaveLength(3)
    expect(only(records, 'lead').map(lead => lead.company)).toEqual([
      'Company 001',
      'Company "Two", Inc.',
      'Company 003',
    ])
    expect(factsOf(records.filter(record => record.kind === 'lead_stage'))).toEqual([
      ['accepted 2026-03-02T09:05'],
      ['sql 2026-03-05T00:00'],
      ['rejected 2026-03-06T23:59'],
    ])
  })

  it('is a list of leads when asked for as one', async () => {
    const { plan, records } = await importFile(fixture('report-footer.csv'), { kind: 'leads' })
    expect(plan.shape).toBe('salesforce.leads')
    expect(factsOf(records)).toEqual([['accepted ?'], ['sql 2026-03-05'], ['rejected ?']])
  })
})

describe('LeadHistory', () => {
  it('keeps changes of stage; an owner’s two rows are one fact, other changes are named and left out', async () => {
    const { plan, records, skipped } = await importFile(fixture('lead-history.csv'))
    expect(plan.shape).toBe('salesforce.lead_history')
    expect(factsOf(records)).toEqual([
      ['accepted 2026-03-02T09:05'],
      ['assigned 2026-03-02T09:05'],
      ['assigned 2026-03-02T09:05'],
      ['sql 2026-03-05T10:00'],
      ['rejected 2026-03-06T23:59'],
    ])
    const slots = only(records, 'lead_stage').flatMap(record => record.facts.map(fact => fact.slot))
    expect(slots[1]).toBe(slots[2])
    expect(skipped).toEqual([
      'A change of “created” is no stage of a handoff.',
      '“Open - Not Contacted” is a status before any handoff: nothing to record.',
      'Deleted in Salesforce (IsDeleted): left out.',
      expect.stringContaining('“Parked somewhere” is no stage'),
    ])
  })
})

describe('a developer org', () => {
  it('Lead: two-digit years with the month first, conversions as their flag says', async () => {
    const { plan, records } = await importFile(fixture('devorg/Lead.csv'))
    expect(plan).toMatchObject({ shape: 'salesforce.leads', dateOrder: 'mdy' })
    const leads = only(records, 'lead')
    expect(leads).toHaveLength(22)
    expect(leads.filter(lead => lead.opportunityRef)).toHaveLength(5)
    const facts = factsOf(records).flat()
    expect(facts.filter(fact => fact === 'sql 2026-02-24')).toHaveLength(5)
    expect(facts.filter(fact => fact === 'rejected ?')).toHaveLength(3)
    expect(facts.filter(fact => fact === 'accepted ?')).toHaveLength(12)
    expect(leads[0]).toMatchObject({
      externalId: '00Qbm00000Orxk5',
      fullName: 'Bertha Boxer',
      opportunityRef: '006bm00000LKgOn',
      annualRevenueMinor: 90075000000,
    })
  })

  it('Opportunity: closed by flag; an open deal’s close date is no date it closed', async () => {
    const { plan, records } = await importFile(fixture('devorg/Opportunity.csv'))
    expect(plan.shape).toBe('salesforce.opportunities')
    const deals = only(records, 'opportunity')
    expect(deals).toHaveLength(36)
    expect(deals.filter(deal => deal.outcome === 'won')).toHaveLength(12)
    expect(deals.filter(deal => deal.outcome === 'lost')).toHaveLength(8)
    expect(deals.filter(deal => deal.closedAt?.dateOnly)).toHaveLength(20)
    expect(deals[0]).toMatchObject({
      externalId: '006bm00000LKJNN',
      closedAt: null,
      createdAt: { at: new Date('2026-02-23T00:00:00Z'), dateOnly: true },
      amountMinor: 1500000,
      attributes: { CloseDate: '02/03/24' },
    })
  })

  it('OpportunityHistory: every stage, by its minute', async () => {
    const { plan, records } = await importFile(fixture('devorg/OpportunityHistory.csv'), {
      timeZone: 'America/Los_Angeles',
    })
    expect(plan.shape).toBe('salesforce.opportunity_history')
    const stages = only(records, 'opportunity_stage')
    expect(stages).toHaveLength(48)
    expect(stages[0]).toEqual({
      kind: 'opportunity_stage',
      externalId: '008bm00000UoqOj',
      opportunityRef: '006bm00000LKJNN',
      stage: 'Qualification',
      at: { at: new Date('2026-02-24T04:55:00Z'), dateOnly: false },
      amountMinor: 1500000,
    })
  })

  it.each(['Contact', 'Account'])('%s: is refused with what to export instead', async name => {
    await expect(importFile(fixture(`devorg/${name}.csv`))).rejects.toThrow('export the object Lead')
  })
})

describe('tasks and events', () => {
  it('are touches once they are done; only those with a lead, and only a person’s', async () => {
    const { plan, records, skipped } = await importText(
      `Id,IsDeleted,WhoId,Subject,ActivityDate,CompletedDateTime,Status,IsClosed,TaskSubtype,OwnerId,CallDisposition
00T000000000001AAA,false,00Q000000000001AAA,Call,2026-03-02,2026-03-02T09:05:00Z,Completed,true,Call,005000000000001AAA,Left voicemail
00T000000000002AAA,false,00Q000000000001AAA,Mail,2026-03-03,,Completed,true,ListEmail,005000000000001AAA,
00T000000000003AAA,false,00Q000000000001AAA,Call,2026-03-09,,Open,false,Call,005000000000001AAA,
00T000000000004AAA,false,003000000000001AAA,Call,2026-03-02,,Completed,true,Call,005000000000001AAA,
00T000000000005AAA,false,000000000000000AAA,Call,2026-03-02,,Completed,true,Call,005000000000001AAA,
`,
    )
    expect(plan).toMatchObject({ shape: 'salesforce.activities', kind: 'events' })
    expect(only(records, 'touch')).toMatchObject([
      {
        externalId: '00T000000000001',
        leadRef: '00Q000000000001',
        type: 'call',
        countsAsFirstTouch: true,
        outcome: 'Left voicemail',
        occurredAt: { at: new Date('2026-03-02T09:05:00Z'), dateOnly: false },
      },
      {
        type: 'listemail',
        countsAsFirstTouch: false,
        occurredAt: { at: new Date('2026-03-03T00:00:00Z'), dateOnly: true },
      },
    ])
    expect(skipped).toEqual([
      'This task is still open: it has not happened.',
      'This activity is with a contact, not with a lead.',
      'This activity names no lead.',
    ])
  })
})

describe('other histories', () => {
  it('OpportunityFieldHistory keeps changes of the stage', async () => {
    const text =
      'Id,OpportunityId,CreatedById,CreatedDate,Field,DataType,OldValue,NewValue\n017000000000001AAA,006000000000001AAA,005,2026-03-01T10:00:00Z,StageName,Text,Prospecting,Closed Won\n017000000000002AAA,006000000000001AAA,005,2026-03-01T10:00:00Z,Amount,Currency,1,2\n'
    const { records, skipped } = await importText(text)
    expect(only(records, 'opportunity_stage')).toMatchObject([
      { opportunityRef: '006000000000001', stage: 'Closed Won' },
    ])
    expect(skipped).toEqual(['A change of “Amount” is no stage of a deal.'])
  })

  it('an opportunity history report asks for the id it lacks', () => {
    const plan = planText(
      'Opportunity Name,From Stage,To Stage,Stage Duration,Last Modified\nA,Prospecting,Closed Won,5,3/14/2026\n',
    )
    expect(plan).toMatchObject({ shape: 'salesforce.opportunity_history', ok: false })
    expect(plan.problems[0]?.message).toContain('Add Opportunity ID to the report')
  })
})
