import { describe, expect, it } from 'vitest'
import type { AnswerOf } from '@/lib/contracts/answer-shape'
import { isUncoded, reasonMonths, reasonRows } from './reason-rows'

const answer = (...rows: [group: Record<string, string> | null, n: number | null][]) =>
  ({ shape: 'count', results: rows.map(([group, n]) => ({ group, n })) }) as unknown as AnswerOf<'count'>

describe('reasonRows', () => {
  const rows = reasonRows(
    answer(
      [null, 9],
      [{ reason: 'not_now', reason_label: 'timing' }, 3],
      [{ reason: 'not_now', reason_label: 'Not now' }, 1],
      [{ reason: '', reason_label: '' }, 2],
      [{ reason: 'company_size', reason_label: 'company_size' }, 4],
      [{ reason: 'geography', reason_label: '' }, null],
    ),
  )

  it('adds up the words of the source and keeps those that differ', () => {
    expect(rows.map(({ reason, n }) => [reason, n])).toEqual([
      ['company_size', 4],
      ['not_now', 4],
      ['', 2],
    ])
    expect(rows.find(({ reason }) => reason === 'not_now')?.told).toEqual([{ label: 'timing', n: 3 }])
    expect(rows.find(({ reason }) => reason === 'company_size')?.told).toEqual([])
  })

  it('says what each speaks about', () => {
    expect(rows.map(({ verdict }) => verdict)).toEqual(['criteria', 'timing', 'pending'])
    expect([isUncoded(''), isUncoded('other'), isUncoded('???'), isUncoded('not_now')]).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

it('reasonMonths lays reasons out by month and says how many it leaves out', () => {
  const table = reasonMonths(
    answer(
      [null, 6],
      [{ month: '2026-02', reason: 'not_now' }, 2],
      [{ month: '2026-01', reason: 'not_now' }, 1],
      [{ month: '2026-02', reason: 'duplicate' }, 3],
      [{ month: '2026-01', reason: 'opted_out' }, 1],
    ),
    2,
  )
  expect(table.months).toEqual(['2026-01', '2026-02'])
  expect(table.reasons.map(({ reason, n }) => [reason, n])).toEqual([
    ['not_now', 3],
    ['duplicate', 3],
  ])
  expect([table.highest, table.hidden]).toEqual([3, 1])
})
