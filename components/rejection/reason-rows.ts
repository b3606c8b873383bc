import type { AnswerOf } from '@/lib/contracts/answer-shape'
import { groupLabel } from '@/lib/domain/format/group-label'
import { isReasonCode, REASONS, type Verdict, verdictOf } from '@/lib/domain/rejection/reasons'

/** A reason with how often it was given, and in which words of the source. */
export type ReasonRow = {
  reason: string
  label: string
  n: number
  verdict: Verdict
  /** Labels of the source that mean something else than the code says. */
  told: { label: string; n: number }[]
}

export const VERDICT_ORDER = ['criteria', 'timing', 'process', 'pending'] as const satisfies Verdict[]

/** Reasons with their counts, most first; a suppressed group is left out. */
export function reasonRows(answer: AnswerOf<'count'> | null): ReasonRow[] {
  const rows = new Map<string, ReasonRow>()
  for (const { group, n } of answer?.results ?? []) {
    if (group === null || n === null) continue
    const reason = group.reason ?? ''
    const known = rows.get(reason) ?? emptyRow(reason)
    known.n += n
    const told = group.reason_label ?? ''
    if (told !== '' && told !== reason && told !== known.label) known.told.push({ label: told, n })
    rows.set(reason, known)
  }
  return [...rows.values()].sort((a, b) => b.n - a.n || (a.label < b.label ? -1 : 1))
}

function emptyRow(reason: string): ReasonRow {
  const label = reason === '' ? 'No reason given' : groupLabel('reason', reason)
  return { reason, label, n: 0, verdict: verdictOf(reason === '' ? null : reason), told: [] }
}

/** Whether a reason still has to be coded: "other", none at all, or a text nobody mapped. */
export const isUncoded = (reason: string): boolean =>
  !isReasonCode(reason) || REASONS[reason].group === 'other'

/** How often each reason was given in each month; months in their order, the most frequent reasons first. */
export function reasonMonths(answer: AnswerOf<'count'> | null, most: number) {
  const months = new Set<string>()
  const counts = new Map<string, Map<string, number>>()
  for (const { group, n } of answer?.results ?? []) {
    if (group === null || n === null) continue
    const [month, reason] = [group.month ?? '', group.reason ?? '']
    months.add(month)
    const own = counts.get(reason) ?? new Map<string, number>()
    own.set(month, (own.get(month) ?? 0) + n)
    counts.set(reason, own)
  }
  const sum = (own: ReadonlyMap<string, number>) => [...own.values()].reduce((all, n) => all + n, 0)
  const reasons = [...counts]
    .map(([reason, byMonth]) => ({ reason, label: emptyRow(reason).label, byMonth, n: sum(byMonth) }))
    .sort((a, b) => b.n - a.n)
  const highest = Math.max(1, ...reasons.flatMap(({ byMonth }) => [...byMonth.values()]))
  return {
    months: [...months].sort(),
    reasons: reasons.slice(0, most),
    highest,
    hidden: reasons.length - most,
  }
}
