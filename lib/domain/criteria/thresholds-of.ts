import type { Criteria, Thresholds } from './criteria'
import type { LeadFacts } from './lead-facts'
import { normalText } from './normal-text'

/** The line that applies to a lead: that of its segment where there is one, else the general one. */
export function thresholdsOf(
  { thresholds }: Criteria,
  facts: LeadFacts,
): Thresholds & { segment: string | null } {
  const segment = facts.segment === null ? null : normalText(facts.segment)
  const own =
    segment === null ? undefined : thresholds.segments.find(each => normalText(each.segment) === segment)
  const { total, minimumFit, minimumEngagement } = own ?? thresholds
  return { segment: own?.segment ?? null, total, minimumFit, minimumEngagement }
}
