import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LeadRecord } from '@/lib/domain/record/record'
import { importFile, only } from './testing'

const root = resolve(import.meta.dirname, '../..')
const planted = (name: string) => resolve(root, 'lib/server/import/fixtures/planted_dev', name)
/** Sets whose licence forbids a copy: read where they lie beside the checkout, else skipped. */
const lent = (name: string) => resolve(root, '../shared/data', name)

const has = (kind: string) => (lead: LeadRecord) =>
  lead.facts.some(fact => fact.kind === kind && !fact.retracted)
const count = <T>(items: readonly T[], is: (item: T) => boolean) => items.filter(is).length

describe('planted_dev', () => {
  it('leads: 400 MQLs, 353 touched, 153 accepted, 198 rejected, 59 SQL', async () => {
    const { plan, records, failed, skipped } = await importFile(planted('leads.csv'))
    expect(plan.shape).toBe('generic.leads')
    expect([failed, skipped]).toEqual([[], []])
    const leads = only(records, 'lead')
    const kinds = ['mql', 'touched', 'accepted', 'rejected', 'sql', 'won']
    expect(Object.fromEntries(kinds.map(kind => [kind, count(leads, has(kind))]))).toEqual({
      mql: 400,
      touched: 353,
      accepted: 153,
      rejected: 198,
      sql: 59,
      won: 0,
    })
    const reasons = leads.flatMap(lead => lead.facts.flatMap(fact => fact.reasonLabel ?? []))
    expect(count(reasons, reason => reason === 'no_response')).toBe(69)
    expect(leads[0]).toMatchObject({
      externalId: 'L00001',
      employees: 60,
      employeeBand: '51-200',
      attributes: { email_type: 'business' },
    })
  })

  it('events: 3,375, all engagement', async () => {
    const { records, failed } = await importFile(planted('events.csv'))
    expect([only(records, 'event').length, records.length, failed.length]).toEqual([3375, 3375, 0])
  })

  it('opportunities: 21 won with a mean of 20,274.04, 27 lost, 11 open', async () => {
    const deals = only((await importFile(planted('opportunities.csv'))).records, 'opportunity')
    const won = deals.filter(deal => deal.outcome === 'won')
    expect([deals.length, won.length, count(deals, deal => deal.outcome === 'lost')]).toEqual([59, 21, 27])
    const sum = won.reduce((total, deal) => total + (deal.amountMinor ?? 0), 0)
    expect(sum / 21 / 100).toBeCloseTo(20274.0419, 4)
  })

  it('status_history: 434 MQLs, 153 accepted, 232 rejected, 59 SQL', async () => {
    const { plan, records } = await importFile(planted('status_history.csv'))
    expect(plan.shape).toBe('generic.lead_stages')
    const kinds = only(records, 'lead_stage').flatMap(record => record.facts.map(fact => fact.kind))
    expect(['mql', 'accepted', 'rejected', 'sql'].map(kind => count(kinds, each => each === kind))).toEqual([
      434, 153, 232, 59,
    ])
  })
})

describe.skipIf(!existsSync(lent('olist_sample')))('olist_sample', () => {
  it('2,040 MQLs by day, 226 won deals, 8 of them on the day of first contact, 214 without declared revenue', async () => {
    const leads = only(
      (await importFile(lent('olist_sample/olist_marketing_qualified_leads_dataset.csv'))).records,
      'lead',
    )
    const deals = only(
      (await importFile(lent('olist_sample/olist_closed_deals_dataset.csv'))).records,
      'opportunity',
    )
    expect([count(leads, has('mql')), count(deals, deal => deal.outcome === 'won')]).toEqual([2040, 226])
    expect(
      leads.every(lead => lead.facts.every(fact => fact.dateOnly && fact.confidence === 'date_only')),
    ).toBe(true)
    const firstContact = new Map(
      leads.map(lead => [lead.externalId, lead.facts[0]?.at?.toISOString().slice(0, 10)]),
    )
    const sameDay = deals.filter(
      deal => firstContact.get(deal.leadRefs[0] ?? '') === deal.closedAt?.at.toISOString().slice(0, 10),
    )
    expect(sameDay).toHaveLength(8)
    expect([
      count(deals, deal => deal.amountState === 'zero'),
      count(deals, deal => deal.amountState === 'declared'),
    ]).toEqual([214, 12])
    expect([
      count(leads, lead => lead.source === null),
      count(leads, lead => lead.source === 'unknown'),
    ]).toEqual([20, 273])
    expect(new Set(deals.map(deal => deal.externalId)).size).toBe(226)
  })
})

describe.skipIf(!existsSync(lent('maven_crm')))('maven_crm', () => {
  it('4,238 won worth 10,005,534, 2,473 lost without an amount, 2,089 open, 500 without a start', async () => {
    const { plan, records } = await importFile(lent('maven_crm/sales_pipeline.csv'))
    expect(plan.shape).toBe('generic.opportunities')
    const deals = only(records, 'opportunity')
    const won = deals.filter(deal => deal.outcome === 'won')
    const lost = deals.filter(deal => deal.outcome === 'lost')
    expect([won.length, lost.length, count(deals, deal => deal.closedAt === null)]).toEqual([
      4238, 2473, 2089,
    ])
    expect(won.reduce((total, deal) => total + (deal.amountMinor ?? 0), 0)).toBe(1_000_553_400)
    expect(lost.every(deal => deal.amountState === 'missing')).toBe(true)
    expect(count(deals, deal => deal.createdAt === null)).toBe(500)
    expect(deals[0]).toMatchObject({
      product: 'GTX Plus Basic',
      owner: 'Moses Frase',
      attributes: { account: 'Cancity' },
    })
  })
})

describe.skipIf(!existsSync(lent('xeducation_sample')))('xeducation_sample', () => {
  it('2,246 MQLs without a date, 895 won; Select is a blank; leaking columns are kept and named', async () => {
    const { plan, records } = await importFile(lent('xeducation_sample/Leads.csv'))
    const leads = only(records, 'lead')
    expect([count(leads, has('mql')), count(leads, has('won')), count(leads, has('lost'))]).toEqual([
      2246, 895, 0,
    ])
    expect(leads.every(lead => lead.facts.every(fact => fact.at === null))).toBe(true)
    expect(count(leads, lead => lead.source === null)).toBe(10)
    expect(leads.some(lead => Object.values(lead.attributes).includes('Select'))).toBe(false)
    const leaking = plan.columns.filter(column => column.note !== null).map(column => column.header)
    expect(leaking).toEqual(['Tags', 'Lead Quality', 'Lead Profile', 'Last Notable Activity'])
    expect(leads[0]?.attributes).toMatchObject({ Tags: 'Ringing', TotalVisits: 5, 'Lead Number': 660728 })
  })
})

describe.skipIf(!existsSync(lent('leadforge_dev')))('leadforge_dev', () => {
  it('5,000 leads, 4,636 SQL, 1,049 won; 1,049 deals won of 4,641; marketing touches apart from sales activities', async () => {
    const table = (name: string) => importFile(lent(`leadforge_dev/tables/${name}.csv`))
    const leads = only((await table('leads')).records, 'lead')
    expect(['mql', 'sql', 'won'].map(kind => count(leads, has(kind)))).toEqual([5000, 4636, 1049])
    const deals = only((await table('opportunities')).records, 'opportunity')
    expect([
      deals.length,
      count(deals, deal => deal.outcome === 'won'),
      count(deals, deal => deal.outcome === 'lost'),
    ]).toEqual([4641, 1049, 1168])
    const [sessions, activities, touches] = [
      await table('sessions'),
      await table('sales_activities'),
      await table('touches'),
    ]
    expect([only(sessions.records, 'event').length, only(touches.records, 'event').length]).toEqual([
      14565, 54803,
    ])
    expect(only(activities.records, 'touch').filter(touch => touch.countsAsFirstTouch)).toHaveLength(60739)
  }, 30_000)
})
