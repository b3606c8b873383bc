import { describe, expect, test } from 'vitest'
import { settingsTerms } from '../sla/settings-terms'
import type { SlaTerms } from '../sla/terms'
import { DEFAULT_SETTINGS } from '../workspace/settings'
import type { ClusterAnswer, LoggedRejection } from './cluster'
import { clusterDueAt } from './cluster-due-at'
import { clusterRejections, leastOf } from './cluster-rejections'

const DAY_MS = 86_400_000
const NOW = new Date('2026-11-20T12:00:00Z')
const ago = (days: number) => new Date(NOW.getTime() - days * DAY_MS)

const rejection = (daysAgo: number, more: Partial<LoggedRejection> = {}): LoggedRejection => ({
  handoffId: `h${daysAgo}`,
  reason: 'company_size',
  segment: 'SMB',
  rule: 'rule:form',
  mqlAt: ago(daysAgo + 2),
  at: ago(daysAgo),
  knownAt: ago(daysAgo),
  ...more,
})
const at = (...days: number[]) => days.map(day => rejection(day))
const answer = (daysAgo: number, more: Partial<ClusterAnswer> = {}): ClusterAnswer => ({
  ...{ reason: 'company_size', segment: 'SMB', rule: 'rule:form' },
  ...{ kind: 'disagree', at: ago(daysAgo), fixedFrom: null },
  ...more,
})
const opened = (rejections: LoggedRejection[], answers: ClusterAnswer[] = []) =>
  clusterRejections(rejections, answers, NOW).map(each => [each.rejections.length, each.openedAt])

describe('a cluster', () => {
  test('is three rejections of one reason, segment and rule within 90 days, since the third', () => {
    expect(opened(at(50, 30, 10))).toEqual([[3, ago(10)]])
    expect(opened(at(50, 30))).toEqual([])
    expect(opened(at(50, 30, 10, 5))).toEqual([[4, ago(10)]])
  })

  test('is of one subject alone', () => {
    expect(opened([...at(50, 40), rejection(10, { segment: 'Enterprise' })])).toEqual([])
    expect(opened([...at(50, 40), rejection(10, { rule: 'rule:visit' })])).toEqual([])
    expect(opened([...at(50, 40), rejection(10, { reason: 'industry' })])).toEqual([])
  })

  test('needs one in fifty of all rejections where there are many', () => {
    const others = Array.from({ length: 200 }, (_, i) =>
      rejection(20, { handoffId: `o${i}`, reason: `other${i}` }),
    )
    expect(leastOf(at(3, 2, 1), NOW)).toBe(3)
    expect(leastOf([...at(3, 2, 1), ...others], NOW)).toBe(5)
    expect(opened([...at(50, 40, 30, 20), ...others])).toEqual([])
    expect(opened([...at(50, 40, 30, 20, 10), ...others])).toEqual([[5, ago(10)]])
  })

  test('ends by itself when it no longer comes, and what is older than 90 days is not counted', () => {
    expect(opened(at(95, 40, 30))).toEqual([])
    expect(opened(at(120, 118, 116))).toEqual([])
  })

  test('keeps its clock while it goes on, and starts anew after a break', () => {
    // Open since 95 days ago, and never fewer than three at a time.
    expect(opened(at(120, 105, 95, 80, 60, 32, 10))).toEqual([[4, ago(95)]])
    // The first three ran out before the next three came.
    expect(opened(at(170, 166, 162, 60, 40, 20))).toEqual([[3, ago(20)]])
  })

  test('starts when the answers became known: imported history is not late at birth', () => {
    const imported = at(50, 30, 10).map(each => ({ ...each, knownAt: ago(1) }))
    expect(opened(imported)).toEqual([[3, ago(1)]])
  })

  test('does not mind the order it is told in', () => {
    expect(opened(at(10, 50, 20))).toEqual(opened(at(50, 20, 10)))
  })
})

describe('an answer', () => {
  test('covers what was logged before it; three more ask again', () => {
    expect(opened(at(50, 30, 10), [answer(9)])).toEqual([])
    expect(opened(at(50, 30, 10, 3, 2, 1), [answer(9)])).toEqual([[3, ago(1)]])
    expect(opened(at(50, 30, 10), [answer(9, { reason: 'industry' })])).toHaveLength(1)
  })

  test('“fixed in version n” covers what was handed over before that version', () => {
    const late = [8, 7, 6].map(day => rejection(day, { mqlAt: ago(day + 2) }))
    expect(opened(late, [answer(20, { kind: 'fixed', fixedFrom: ago(3) })])).toEqual([])
    expect(opened(late, [answer(20, { kind: 'fixed', fixedFrom: ago(15) })])).toHaveLength(1)
    expect(opened(late, [answer(20, { kind: 'fixed', fixedFrom: null })])).toEqual([])
    expect(opened(late, [answer(20, { kind: 'disagree' })])).toHaveLength(1)
  })
})

test('the answer is owed by the terms in force, and after 14 days where nothing is agreed', () => {
  const own = settingsTerms(DEFAULT_SETTINGS)
  expect(clusterDueAt(ago(10), own)).toEqual(ago(-4))
  const agreed: SlaTerms = { ...own, answerRejections: { amount: 48, unit: 'clock_hours', calendarId: null } }
  expect(clusterDueAt(ago(10), agreed)).toEqual(ago(8))
})
