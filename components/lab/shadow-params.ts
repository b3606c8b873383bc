import { parseAsInteger, parseAsJson, parseAsString } from 'nuqs/server'
import { labChanges } from './lab-changes'

/** The run that is looked at, and changes of a version that another is to be started from. */
export const shadowParams = {
  run: parseAsString,
  base: parseAsInteger,
  changes: parseAsJson(labChanges).withDefault({}),
}
