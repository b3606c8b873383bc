import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Episode } from '@/lib/domain/handoff/episode'
import { copyLine } from './copy-line'
import { foldTotal, metricRows } from './metric-rows.testing'
import { NORTHWIND, tellNorthwind } from './northwind'
import { versionByMetrics } from './northwind.testing'
import { northwindRows } from './northwind-rows'
import {
  CURRENT_PROMISE,
  DEEMED_PROMISE,
  PAST_PROMISES,
  PROMISE_ANCHOR,
  ROW_PROMISES,
  type VersionPromise,
  WAITING_PROMISE,
} from './promises'
import { seedTerms } from './seed-terms'
import { SEED_COLUMNS, SEED_TABLES } from './table-rows'
import { Timeline } from './timeline'

const rowsOn = (anchor: string) => {
  const timeline = new Timeline(anchor)
  return metricRows(tellNorthwind(timeline), seedTerms(timeline, NORTHWIND.timeZone))
}

function hashOf(anchor: string): string {
  const hash = createHash('sha256')
  const rows = northwindRows(new Timeline(anchor))
  for (const table of SEED_TABLES) for (const row of rows[table]) hash.update(copyLine(row))
  return hash.digest('hex')
}

describe('Northwind', { timeout: 60_000 }, () => {
  it('is the same every time, to the last byte', () => {
    expect(hashOf(PROMISE_ANCHOR)).toBe(hashOf(PROMISE_ANCHOR))
  })

  it('keeps its promises on the anchor of the tests', async () => {
    const metrics = rowsOn(PROMISE_ANCHOR)
    const asOf = `${PROMISE_ANCHOR}T00:00:00Z`
    expect(await versionByMetrics((...asked) => foldTotal(metrics, asOf, ...asked), 3)).toEqual(
      CURRENT_PROMISE,
    )
    const rows = northwindRows(new Timeline(PROMISE_ANCHOR))
    expect(Object.fromEntries(SEED_TABLES.map(table => [table, rows[table].length]))).toEqual(ROW_PROMISES)
  })

  it.each(['2026-03-04', '2026-11-23', '2028-02-29'])(
    'tells the same past under versions 1 and 2 when it is seeded on %s',
    async anchor => {
      const metrics = rowsOn(anchor)
      const asOf = `${anchor}T00:00:00Z`
      for (const n of [1, 2] as const) {
        const told = await versionByMetrics((...asked) => foldTotal(metrics, asOf, ...asked), n)
        expect(told).toEqual(PAST_PROMISES[n])
      }
    },
  )

  it('leaves in the queue what nobody has answered yet, and nothing that was deemed accepted long ago', () => {
    const { handoff } = northwindRows(new Timeline(PROMISE_ANCHOR))
    const cell = (row: readonly unknown[], name: (typeof SEED_COLUMNS.handoff)[number]) =>
      row[SEED_COLUMNS.handoff.indexOf(name)]
    const silent = handoff.filter(row => cell(row, 'mql_at') !== null && cell(row, 'disposition') === null)
    const deemed = silent.filter(row => cell(row, 'deemed_at') !== null)
    const waiting = silent.filter(row => cell(row, 'deemed_at') === null)
    expect({ deemed: deemed.length, waiting: waiting.length }).toEqual({
      deemed: DEEMED_PROMISE,
      waiting: WAITING_PROMISE,
    })
    const oldest = Math.min(...waiting.map(row => Date.parse(String(cell(row, 'mql_at')))))
    expect((Date.parse(PROMISE_ANCHOR) - oldest) / 86_400_000).toBeLessThan(12)
  })

  it('knows nothing of the anchor day or later', () => {
    const cut = Date.parse(`${PROMISE_ANCHOR}T00:00:00Z`)
    const rows = northwindRows(new Timeline(PROMISE_ANCHOR))
    const instants = [
      ...rows.engagement_event,
      ...rows.touch,
      ...rows.handoff_event,
      ...rows.opportunity_event,
    ]
      .flat()
      .filter(cell => typeof cell === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(cell))
    expect(instants.length).toBeGreaterThan(100_000)
    for (const instant of instants)
      if (Date.parse(String(instant)) >= cut) expect(instant).toBe('before the cut')
  })

  it('has every state the screens must be honest about', () => {
    const { handoffs } = rowsOn(PROMISE_ANCHOR)
    const count = (test: (episode: Episode) => boolean) => handoffs.filter(test).length
    expect({
      dateOnly: count(e => e.dateOnly > 0),
      skippedStages: count(e => e.inferred > 0 && (e.inferred & 1) === 0),
      inferredMql: count(e => (e.inferred & 1) > 0),
      impossible: count(e => e.problem !== null),
      missingAmounts: count(e => e.outcome === 'won' && e.amountState === 'missing'),
      zeroAmounts: count(e => e.outcome === 'won' && e.amountState === 'zero'),
      otherCurrency: count(e => e.currency === 'EUR'),
      blankSource: count(e => e.source === null),
      unknownSource: count(e => e.source === 'unknown'),
      repeats: count(e => e.n === 2),
      imported: count(e => e.origin === 'imported'),
    }).toEqual({
      dateOnly: 20,
      skippedStages: 8,
      inferredMql: 4,
      impossible: 1,
      missingAmounts: 5,
      zeroAmounts: 3,
      otherCurrency: 2,
      blankSource: 22,
      unknownSource: 14,
      repeats: 65,
      imported: 24,
    })
  })

  it('shows the lift of version 3 where it is: in acceptance and in qualification', () => {
    const rate = (p: VersionPromise) => p.sqlWithin30 / p.mature30
    const quality = (p: VersionPromise) => p.accepted / (p.accepted + p.criteriaRejected)
    expect(rate(CURRENT_PROMISE) - rate(PAST_PROMISES[2])).toBeGreaterThan(0.05)
    expect(quality(CURRENT_PROMISE) - quality(PAST_PROMISES[2])).toBeGreaterThan(0.1)
  })

  it('buys a quarter of volume that brings no more pipeline', () => {
    const timeline = new Timeline(PROMISE_ANCHOR)
    const { handoffs, opportunities } = rowsOn(PROMISE_ANCHOR)
    const between = (at: Date | null, from: number, to: number) =>
      at !== null && at.getTime() >= timeline.week(from) && at.getTime() < timeline.week(to)
    const volume = (from: number, to: number) => handoffs.filter(e => between(e.mqlAt, from, to)).length
    const pipeline = (from: number, to: number) =>
      opportunities
        .filter(deal => deal.currency === 'USD' && between(deal.createdAt, from, to))
        .reduce((sum, deal) => sum + (deal.amountMinor ?? 0), 0)
    expect(volume(-40, -27) / volume(-53, -40)).toBeGreaterThan(2)
    expect(pipeline(-39, -26) / pipeline(-52, -39)).toBeGreaterThan(0.85)
    expect(pipeline(-39, -26) / pipeline(-52, -39)).toBeLessThan(1.15)
  })
})
