import { type Dimension, TIME_DIMENSIONS } from './ids'

const PLACE = ['source', 'segment', 'country', 'employee_band'] as const

/** What a handoff can be grouped and filtered by. */
export const HANDOFF_DIMENSIONS = [
  ...TIME_DIMENSIONS,
  ...PLACE,
  'route',
  'agreement_version',
  'failure_mode',
  'owner',
  'reason',
  'reason_label',
  'verdict',
  'disposition',
  'dispute',
] as const satisfies Dimension[]

/** What a deal can be grouped and filtered by. */
export const DEAL_DIMENSIONS = [
  ...TIME_DIMENSIONS,
  ...PLACE,
  'route',
  'product',
  'owner',
] as const satisfies Dimension[]

/** What a lead can be grouped and filtered by before it is handed over. */
export const LEAD_DIMENSIONS = [...TIME_DIMENSIONS, ...PLACE, 'owner'] as const satisfies Dimension[]
