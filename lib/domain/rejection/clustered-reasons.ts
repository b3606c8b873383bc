import { REASONS, type ReasonCode } from './reasons'

const GROUPS: readonly string[] = ['fit', 'intent', 'status']

/**
 * Reasons that marketing can do something about, so that many of them ask for its answer: fit, intent, and leads that
 * should have been suppressed. Timing, reach and errands of the process are nobody's rule.
 */
export const CLUSTERED_REASONS: readonly ReasonCode[] = (Object.keys(REASONS) as ReasonCode[]).filter(code =>
  GROUPS.includes(REASONS[code].group),
)
