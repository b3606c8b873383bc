import type { Condition } from '../criteria/condition'

/** Something that was known of a lead before its hand-off, in the form a rule of the criteria can ask for. */
export type Signal =
  /** It did this so many times or more. */
  { kind: 'behaviour'; event: string; times: number } | { kind: 'fit'; field: string; condition: Condition }

/** Name of a signal: the same asked of the same field. */
export function signalKey(signal: Signal): string {
  if (signal.kind === 'behaviour') return `behaviour:${signal.event}:${signal.times}`
  const { operator, value } = signal.condition
  return `fit:${signal.field}:${operator}:${JSON.stringify(value)}`
}
