import type { Subject } from '@/lib/domain/metrics/declaration'
import type { Frame } from '@/lib/domain/metrics/frame'
import type { Stage } from '@/lib/domain/metrics/stage'
import type { Sql } from './fragment'

/** What the pieces of one statement are compiled for. */
export type Context = {
  sql: Sql
  workspaceId: string
  subject: Subject
  frame: Frame
  /** Whether any row bears a date without a time; where none does, comparisons are plain. */
  hasDates: boolean
  /** The stage that every row of the statement has reached by the as-of cut, which need not be asked again. */
  given?: Stage
}
