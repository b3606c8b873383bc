import { type AnswerOf, totalOf } from '@/lib/contracts/answer-shape'
import type { CurveRow, RateRow } from '@/lib/contracts/metric'
import { groupLabel } from '@/lib/domain/format/group-label'
import type { SlaGroup } from './sla-params'

/** One rep, route, source or segment with its attainment and its speed; `value` null is the total. */
export type GroupRow = { value: string | null; label: string; rate: RateRow | null; speed: CurveRow | null }

/** Joins attainment and speed by group: the total first, then those with most promises due. */
export function groupRows(
  attainment: AnswerOf<'rate'> | null,
  speed: AnswerOf<'curve'> | null,
  by: SlaGroup,
): GroupRow[] {
  const groupValue = (row: { group: Partial<Record<string, string>> | null }) => row.group?.[by] ?? ''
  const rates = (attainment?.results ?? []).filter(row => row.group !== null)
  const speeds = (speed?.results ?? []).filter(row => row.group !== null)
  const total = { value: null, label: 'All', rate: totalOf(attainment), speed: totalOf(speed) }
  const groups = rates.map(rate => {
    const value = groupValue(rate)
    return {
      value,
      label: groupLabel(by, value),
      rate,
      speed: speeds.find(row => groupValue(row) === value) ?? null,
    }
  })
  groups.sort((a, b) => (b.rate.denominator ?? 0) - (a.rate.denominator ?? 0))
  return [total, ...groups]
}
