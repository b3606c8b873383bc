import { parseAsString } from 'nuqs/server'

/** The filter of the audit log, which lives in the URL. */
export const auditParams = {
  actor: parseAsString,
  verb: parseAsString,
  from: parseAsString,
  to: parseAsString,
  object: parseAsString,
}
