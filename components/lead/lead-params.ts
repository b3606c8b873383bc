import { parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { LEAD_STAGES } from '@/lib/domain/lead/lead-stage'

/** The filter of the lead list, which lives in the URL. */
export const leadParams = {
  q: parseAsString,
  stage: parseAsStringLiteral(LEAD_STAGES),
  source: parseAsString,
  segment: parseAsString,
  country: parseAsString,
  owner: parseAsString,
}
