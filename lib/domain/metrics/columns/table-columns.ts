import type { Subject } from '../declaration'

/** The columns of a table that numbers are made of, by kind; they bear the names that the database gives them. */
export type TableColumns = {
  /** Instants in milliseconds. */
  instants: readonly string[]
  numbers: readonly string[]
  /** Whole numbers below 65,536, never null. */
  smalls: readonly string[]
  words: readonly string[]
}

const PLACE = ['source', 'segment', 'country', 'employee_band'] as const

/** What is kept of each row of a subject, in the order in which rows are written. */
export const TABLE_COLUMNS: Record<Subject, TableColumns> = {
  handoff: {
    instants: [
      'mql_at',
      'first_touch_at',
      'accepted_at',
      'disposed_at',
      'sql_at',
      'opportunity_at',
      'closed_at',
      'due_at',
      'deemed_at',
    ],
    numbers: [
      'touch_days',
      'accepted_days',
      'disposed_days',
      'sql_days',
      'opportunity_days',
      'close_days',
      'amount_minor',
    ],
    smalls: ['n', 'date_only', 'inferred'],
    words: [
      'verdict',
      'disposition',
      'reason',
      'amount_state',
      'outcome',
      'currency',
      ...PLACE,
      'route',
      'agreement_version',
      'failure_mode',
      'owner',
      'reason_label',
      'dispute',
    ],
  },
  opportunity: {
    instants: ['created_at', 'closed_at'],
    numbers: ['close_days', 'amount_minor'],
    smalls: ['date_only'],
    words: ['outcome', 'amount_state', 'currency', ...PLACE, 'route', 'product', 'owner'],
  },
  lead: {
    instants: ['created_at', 'mql_at'],
    numbers: [],
    smalls: ['date_only'],
    words: [...PLACE, 'owner'],
  },
}
