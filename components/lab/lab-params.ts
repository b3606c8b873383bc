import { parseAsInteger, parseAsJson } from 'nuqs/server'
import { labChanges } from './lab-changes'

/** What the lab looks at. The URL holds all of it, so that a link shows the same draft. */
export const labParams = {
  /** Version the changes are laid over. */
  base: parseAsInteger,
  changes: parseAsJson(labChanges).withDefault({}),
}
