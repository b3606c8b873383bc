import type { Answer } from '@/lib/domain/metrics/answer'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import type { MetricSetting } from '@/lib/domain/metrics/setting'

/** A question of a workspace whose data has come to a version. */
export type Order = {
  workspaceId: string
  version: number
  query: MetricQuery
  setting: MetricSetting
  now: Date
}

export type Reply =
  | { kind: 'answer'; answer: Answer }
  /** The rows are not in memory, or not yet, or the question cannot be answered: ask the tables. */
  | { kind: 'absent'; why: string }
