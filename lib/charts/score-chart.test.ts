import { describe, expect, it } from 'vitest'
import type { LeadScore } from '../contracts/lead-score'
import { prepareScoreChart } from './score-chart'

const score = (totals: readonly (number | null)[], more: Partial<LeadScore> = {}): LeadScore => ({
  lead_id: '0',
  at: '2026-06-10T00:00:00.000Z',
  version: 1,
  handed_over_at: [],
  over_time: totals.map((total, i) => ({
    at: new Date(Date.UTC(2026, 5, i + 1, 12)).toISOString(),
    ...{ total, fit: null, engagement: total },
  })),
  qualification: {
    score: { at: '', total: null, fit: null, engagement: null, not_scored: null, lines: [], gates: [] },
    thresholds: { segment: null, total: 50, minimum_fit: null, minimum_engagement: null },
    ...{ route: null, failure_mode: 'healthy', holds: [], routes: [] },
  },
  ...more,
})

describe('the course of a score', () => {
  it('holds the threshold on its axis, marks handoffs inside, and says where it stood highest', () => {
    const chart = prepareScoreChart(
      score([null, 10, 30, 20], { handed_over_at: ['2026-06-03T12:00:00Z', '2025-01-01T00:00:00Z'] }),
      'America/New_York',
    )
    expect(chart?.axis).toEqual({ bottom: 0, top: 60, ticks: [0, 20, 40, 60] })
    expect(chart?.handoffs).toEqual([Date.parse('2026-06-03T12:00:00Z')])
    expect(chart?.points[0]?.total).toBeNull()
    expect(chart?.days.map(day => day.label)).toEqual(['2 Jun', '3 Jun', '4 Jun'])
    expect(chart?.sentence).toContain('on 3 Jun 2026, at 30 points, below the line of 50')
  })

  it('goes below zero where points are taken away', () => {
    const chart = prepareScoreChart(score([-30, 60]), 'UTC')
    expect(chart?.axis.bottom).toBe(-40)
    expect(chart?.axis.ticks).toEqual([-40, -20, 0, 20, 40, 60])
    expect(chart?.sentence).toContain('over the line of 50')
  })

  it('is not drawn where nothing was agreed or nothing is known', () => {
    expect(prepareScoreChart(score([null, null]), 'UTC')).toBeNull()
    expect(prepareScoreChart(score([1], { qualification: null, over_time: null }), 'UTC')).toBeNull()
  })
})
