import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { createTestWorkspace, openTestDatabase } from '@/db/testing'
import { importInto, inWorkspace } from './import-file.testing'

/** Sets whose licence forbids a copy are read from beside the checkout, and skipped where they are not. */
const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const lent = (name: string) => readFileSync(`${folder}${name}`)
const reference = (name: string) => JSON.parse(readFileSync(`${folder}reference/${name}.json`, 'utf8'))

const database = openTestDatabase()
let workspaceId = ''
beforeEach(async () => {
  workspaceId = (await createTestWorkspace(database)).id
})

type Cohort = { n: number; converted: number }
const counted = (cohorts: Record<string, Cohort>) =>
  Object.fromEntries(Object.entries(cohorts).map(([key, { n, converted }]) => [key, [n, converted]]))
const byKey = (rows: readonly Record<string, unknown>[]) =>
  Object.fromEntries(rows.map(({ key, n, won }) => [key, [n, won]]))

describe.skipIf(!existsSync(`${folder}olist_sample`))('olist', () => {
  test('gives the cohorts, durations and blanks of the reference', async () => {
    const leads = await importInto(
      workspaceId,
      lent('olist_sample/olist_marketing_qualified_leads_dataset.csv'),
    )
    const deals = await importInto(workspaceId, lent('olist_sample/olist_closed_deals_dataset.csv'))
    expect([leads.counts.created, deals.counts.created, deals.counts.failed]).toEqual([2040, 226, 0])
    const want = reference('olist_sample')
    const months = await inWorkspace(
      workspaceId,
      tx => tx.sql`select to_char(mql_at at time zone 'UTC', 'YYYY-MM') as key, count(*)::integer as n,
        (count(*) filter (where outcome = 'won'))::integer as won from app.handoff group by 1`,
    )
    expect(byKey(months)).toEqual(counted(want.by_first_contact_month))
    const origins = await inWorkspace(
      workspaceId,
      tx => tx.sql`select coalesce(source, '') as key, count(*)::integer as n,
        (count(*) filter (where outcome = 'won'))::integer as won from app.handoff group by 1`,
    )
    expect(byKey(origins)).toEqual(counted(want.by_origin_raw))
    const [days] = await inWorkspace(
      workspaceId,
      tx => tx.sql`select count(close_days)::integer as n, percentile_cont(0.5) within group (order by close_days) as median,
        percentile_cont(0.9) within group (order by close_days) as p90, sum(close_days)::integer as sum,
        count(problem)::integer as problems, (count(*) filter (where close_days = 0))::integer as zero
        from app.handoff`,
    )
    const calendar = want.days_first_contact_to_won_calendar_days
    expect(days).toEqual({
      n: calendar.n,
      median: calendar.median,
      p90: calendar.p90,
      sum: calendar.sum,
      problems: 0,
      zero: want.zero_day_durations,
    })
    const money = await inWorkspace(
      workspaceId,
      tx =>
        tx.sql`select amount_state as state, count(*)::integer as n from app.opportunity group by 1 order by 1`,
    )
    expect(money).toEqual([
      { state: 'declared', n: 12 },
      { state: 'zero', n: 214 },
    ])
  })
})

describe.skipIf(!existsSync(`${folder}maven_crm`))('maven', () => {
  test('gives win rate, deal size and days to close by product and quarter', async () => {
    const { counts } = await importInto(workspaceId, lent('maven_crm/sales_pipeline.csv'))
    expect([counts.created, counts.failed]).toEqual([8800, 0])
    const want = reference('maven_crm')
    const [total] = await inWorkspace(
      workspaceId,
      tx => tx.sql`select (count(*) filter (where outcome = 'won'))::integer as won,
        (count(*) filter (where outcome is not null))::integer as closed,
        (sum(amount_minor) filter (where outcome = 'won') / 100)::integer as value,
        percentile_cont(0.5) within group (order by amount_minor / 100.0) filter (where outcome = 'won') as median,
        sum(close_days) filter (where outcome = 'won') as days, count(problem)::integer as problems from app.opportunity`,
    )
    expect(total).toEqual({
      won: want.win_rate_closed.converted,
      closed: want.win_rate_closed.n,
      value: want.won_value_total,
      median: want.deal_size_won.median,
      days: want.days_engage_to_close_won.sum,
      problems: 0,
    })
    const quarters = await inWorkspace(
      workspaceId,
      tx => tx.sql`select to_char(closed_at at time zone 'UTC', 'YYYY-"Q"Q') as key, count(*)::integer as n,
        (count(*) filter (where outcome = 'won'))::integer as won from app.opportunity where outcome is not null group by 1`,
    )
    const wins = Object.entries<{ win: Cohort }>(want.by_close_quarter).map(([key, { win }]) => [key, win])
    expect(byKey(quarters)).toEqual(counted(Object.fromEntries(wins)))
  })
})

describe.skipIf(!existsSync(`${folder}xeducation_sample`))('xeducation', () => {
  test('gives undated conversions by source', async () => {
    const { counts } = await importInto(workspaceId, lent('xeducation_sample/Leads.csv'))
    expect([counts.created, counts.failed]).toEqual([2246, 0])
    const [total] = await inWorkspace(
      workspaceId,
      tx => tx.sql`select count(*)::integer as n, (count(*) filter (where outcome = 'won'))::integer as won,
        count(mql_at)::integer as dated, count(closed_at)::integer as closed from app.handoff`,
    )
    expect(total).toEqual({ n: 2246, won: 895, dated: 0, closed: 0 })
  })
})

describe.skipIf(!existsSync(`${folder}salesforce_devorg`))('a Salesforce developer org', () => {
  test('links leads to the deals they became, whichever file comes first', async () => {
    const seen = async (files: string[]) => {
      const own = (await createTestWorkspace(database)).id
      for (const file of files) {
        const { counts, status } = await importInto(own, lent(`salesforce_devorg/${file}`))
        expect([status, counts.failed]).toEqual(['done', 0])
      }
      return inWorkspace(
        own,
        tx => tx.sql`select l.external_id as lead, o.external_id as deal, h.outcome, h.disposition, h.inferred, h.problem
          from app.lead l left join app.handoff h on h.lead_id = l.id left join app.opportunity o on o.lead_id = l.id
          order by 1, 2`,
      )
    }
    const leadsFirst = await seen(['Lead.csv', 'Opportunity.csv', 'OpportunityHistory.csv'])
    expect(leadsFirst.filter(row => row.deal !== null).length).toBeGreaterThan(0)
    expect(await seen(['Opportunity.csv', 'OpportunityHistory.csv', 'Lead.csv'])).toEqual(leadsFirst)
  })
})
