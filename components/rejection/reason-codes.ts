import { REASON_GROUPS, REASONS, type ReasonCode, type ReasonGroup } from '@/lib/domain/rejection/reasons'

export type CodedReason = { code: string; reason: ReasonCode; label: string }
export type ReasonColumn = { digit: string; group: ReasonGroup; label: string; reasons: CodedReason[] }

const GROUP_LABELS: Record<ReasonGroup, string> = {
  fit: 'Fit',
  intent: 'Intent',
  timing: 'Timing',
  reach: 'Reach',
  status: 'Status',
  process: 'Process',
  other: 'Other',
}

/** Reasons by the digits they are typed with: a digit for the group, a digit in it. The same for ever, so that hands can learn them. */
export const REASON_COLUMNS: readonly ReasonColumn[] = REASON_GROUPS.map((group, index) => {
  const digit = String(index + 1)
  const offered = (Object.keys(REASONS) as ReasonCode[]).filter(
    reason => REASONS[reason].group === group && !REASONS[reason].importedOnly,
  )
  const reasons = offered.map((reason, n) => ({
    code: offered.length === 1 ? digit : `${digit}${n + 1}`,
    reason,
    label: REASONS[reason].label,
  }))
  return { digit, group, label: GROUP_LABELS[group], reasons }
})

const CODES = new Map(REASON_COLUMNS.flatMap(column => column.reasons.map(each => [each.code, each.reason])))

/** The reason that was typed, or that more has to be typed, or that nothing begins like this. */
export function typedReason(typed: string): ReasonCode | 'more' | null {
  const whole = CODES.get(typed)
  if (whole) return whole
  return [...CODES.keys()].some(code => code.startsWith(typed)) ? 'more' : null
}

/** Reasons a lead is recycled for, by one digit each: timing first. */
export const RECYCLE_REASONS: readonly CodedReason[] = (Object.keys(REASONS) as ReasonCode[])
  .filter(reason => {
    const allowed: readonly string[] = REASONS[reason].dispositions
    return allowed.includes('recycled') && !REASONS[reason].importedOnly
  })
  .sort((a, b) => Number(REASONS[b].group === 'timing') - Number(REASONS[a].group === 'timing'))
  .map((reason, index) => ({ code: String(index + 1), reason, label: REASONS[reason].label }))
