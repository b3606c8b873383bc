import { type FactValue, isKnown } from '../criteria/holds-for'
import { factOf } from '../criteria/lead-facts'
import { attributeName } from '../criteria/lead-field'
import type { PastCase } from './past-case'
import { fieldsOf } from './tally-signals'

const MOST_ADDED = 5

/**
 * Scores that somebody else wrote into the leads, as fields to add up: each field of the workspace's own that is called a
 * score and holds numbers, and all of them together where there are a few.
 */
export function scoreFields(cases: readonly PastCase[], minimum: number): string[][] {
  const named = fieldsOf(cases).filter(field =>
    /\bscore\b/i.test((attributeName(field) ?? '').replaceAll('_', ' ')),
  )
  const numeric = named.filter(field => {
    const known = cases.map(({ facts }) => factOf(facts, field)).filter(isKnown)
    return known.length >= minimum && known.every(isNumber)
  })
  const alone = numeric.map(field => [field])
  return numeric.length > 1 && numeric.length <= MOST_ADDED ? [numeric, ...alone] : alone
}

const isNumber = (value: FactValue) => typeof value !== 'boolean' && Number.isFinite(Number(value))
