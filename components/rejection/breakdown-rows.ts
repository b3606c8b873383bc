import type { RejectionGroup } from '@/lib/client/rejection-params'
import { type AnswerOf, totalOf } from '@/lib/contracts/answer-shape'
import type { RateRow } from '@/lib/contracts/metric'
import { groupLabel } from '@/lib/domain/format/group-label'

/** One value of a dimension: how much of it sales took, and why it sent the rest back. */
export type BreakdownRow = {
  /** Null is the total. */
  value: string | null
  label: string
  sentBack: number
  quality: RateRow | null
  top: { reason: string; label: string; n: number }[]
}

const TOP_REASONS = 2

/** Joins what was sent back with what was accepted, the most sent back first, the total on top. */
export function breakdownRows(
  sent: AnswerOf<'count'> | null,
  quality: AnswerOf<'rate'> | null,
  by: RejectionGroup,
): BreakdownRow[] {
  const rows = new Map<string, BreakdownRow>()
  for (const { group, n } of sent?.results ?? []) {
    if (group === null || n === null) continue
    const value = group[by] ?? ''
    const row = rows.get(value) ?? emptyRow(value, by, quality)
    row.sentBack += n
    row.top.push({ reason: group.reason ?? '', label: reasonLabel(group.reason ?? ''), n })
    rows.set(value, row)
  }
  for (const { group } of quality?.results ?? []) {
    const value = group?.[by]
    if (value !== undefined && !rows.has(value)) rows.set(value, emptyRow(value, by, quality))
  }
  const groups = [...rows.values()].map(row => ({
    ...row,
    top: row.top.sort((a, b) => b.n - a.n).slice(0, TOP_REASONS),
  }))
  const total = {
    value: null,
    label: 'All',
    sentBack: totalOf(sent)?.n ?? 0,
    quality: totalOf(quality),
    top: [],
  }
  return [total, ...groups.sort((a, b) => b.sentBack - a.sentBack || (a.label < b.label ? -1 : 1))]
}

const reasonLabel = (reason: string) => (reason === '' ? 'No reason given' : groupLabel('reason', reason))

function emptyRow(value: string, by: RejectionGroup, quality: AnswerOf<'rate'> | null): BreakdownRow {
  const own = quality?.results.find(({ group }) => group !== null && (group[by] ?? '') === value) ?? null
  return { value, label: groupLabel(by, value), sentBack: 0, quality: own, top: [] }
}
