import { parseAsString } from 'nuqs/server'

/** Fields whose sum is judged instead of our own score, with commas between them; empty: our own. */
export const calibrationParams = { score: parseAsString.withDefault('') }
