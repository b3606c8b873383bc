import { STAGE_BITS } from '../handoff/fact'
import type { Subject } from './declaration'
import type { Stage } from './stage'

/** Where a table keeps a stage. */
export type StageColumns = {
  at: string
  /** Bit of `date_only` (and, for handoffs, of `inferred`). */
  bit: number
  /** Days since the first stage, where the projection keeps them. */
  days: string | null
  /** The row has this stage only if the column holds one of the values; empty: any value at all. */
  guard: { column: string; values: readonly string[] } | null
  /** Whether a row without the instant may have reached the stage all the same: always, or if so inferred. */
  untold: 'always' | 'inferred' | 'guarded' | 'never'
}

type Columns = Readonly<Partial<Record<Stage, StageColumns>>>

const { mql, touched, accepted, disposed, sql, opportunity, closed } = STAGE_BITS

const ended = (values: readonly string[]): StageColumns => ({
  at: 'disposed_at',
  bit: disposed,
  days: 'disposed_days',
  guard: { column: 'disposition', values },
  untold: 'guarded',
})

const handoffClosed = (values: readonly string[]): StageColumns => ({
  at: 'closed_at',
  bit: closed,
  days: 'close_days',
  guard: { column: 'outcome', values },
  untold: 'guarded',
})

const HANDOFF: Columns = {
  mql: { at: 'mql_at', bit: mql, days: null, guard: null, untold: 'always' },
  touched: { at: 'first_touch_at', bit: touched, days: 'touch_days', guard: null, untold: 'never' },
  sal: { at: 'accepted_at', bit: accepted, days: 'accepted_days', guard: null, untold: 'inferred' },
  sql: { at: 'sql_at', bit: sql, days: 'sql_days', guard: null, untold: 'inferred' },
  opportunity: {
    at: 'opportunity_at',
    bit: opportunity,
    days: 'opportunity_days',
    guard: null,
    untold: 'inferred',
  },
  disposed: ended([]),
  rejected: ended(['rejected']),
  recycled: ended(['recycled']),
  merged: ended(['merged']),
  sent_back: ended(['rejected', 'recycled', 'rerouted', 'merged', 'enriched']),
  deemed: { at: 'deemed_at', bit: 0, days: null, guard: null, untold: 'never' },
  closed: handoffClosed([]),
  won: handoffClosed(['won']),
  lost: handoffClosed(['lost']),
}

const dealClosed = (values: readonly string[]): StageColumns => ({
  at: 'closed_at',
  bit: 2,
  days: 'close_days',
  guard: { column: 'outcome', values },
  untold: 'guarded',
})

const DEAL: Columns = {
  created: { at: 'created_at', bit: 1, days: null, guard: null, untold: 'always' },
  closed: dealClosed([]),
  won: dealClosed(['won']),
  lost: dealClosed(['lost']),
}

const LEAD: Columns = {
  created: { at: 'created_at', bit: 1, days: null, guard: null, untold: 'always' },
  mql: { at: 'mql_at', bit: 2, days: null, guard: null, untold: 'never' },
}

const BY_SUBJECT: Record<Subject, Columns> = { handoff: HANDOFF, opportunity: DEAL, lead: LEAD }

/** The columns of a stage of a subject. */
export function columnsOf(subject: Subject, stage: Stage): StageColumns {
  const columns = BY_SUBJECT[subject][stage]
  if (columns === undefined) throw new Error(`${subject} has no stage ${stage}`)
  return columns
}
