import { parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { reportingParams } from './reporting-params'

/** What rejections can be compared by. */
export const REJECTION_GROUPS = [
  'source',
  'route',
  'segment',
  'owner',
  'failure_mode',
  'agreement_version',
  'country',
  'employee_band',
] as const
/** The same, and the rule that let a lead in, which no column holds. */
export const REJECTION_COMPARISONS = [...REJECTION_GROUPS, 'rule'] as const
export type RejectionComparison = (typeof REJECTION_COMPARISONS)[number]
export type RejectionGroup = (typeof REJECTION_GROUPS)[number]

/** What the pages on rejections look at; the URL holds all of it. */
export const rejectionParams = {
  ...reportingParams,
  group: parseAsStringLiteral(REJECTION_COMPARISONS),
  /** Whether answers that marketing contests are counted. */
  disputed: parseAsStringLiteral(['with', 'without'] as const),
  version: parseAsInteger,
  /** What suggestions are asked about. */
  cluster: parseAsString,
  clause: parseAsString,
}
