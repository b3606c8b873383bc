import type { Criteria } from '../criteria/criteria'
import { type FactValue, isKnown } from '../criteria/holds-for'
import { factOf } from '../criteria/lead-facts'
import { scoreLead } from '../scoring/score-lead'
import { knownBefore } from './known-before'
import type { PastCase } from './past-case'

/** A handoff whose end is known, with a score it had when it was handed over. */
export type ScoredCase = { score: number; isWon: boolean }

/** Sums of decimal points differ by a hair; a threshold cannot tell them apart (DESIGN section 5). */
const ROUNDED = 1_000

/** Score of a handoff under criteria at its hand-off, never today's; null: nothing was known to score it by. */
export function scoreAtHandoff(each: PastCase, criteria: Criteria, timeZone: string): number | null {
  const at = new Date(each.mql?.ms ?? 0)
  const { total } = scoreLead(each.facts, knownBefore(each, timeZone), criteria, at, timeZone)
  return total === null ? null : Math.round(total * ROUNDED) / ROUNDED
}

/** Scores of the handoffs whose end is known; those without a score are left out. */
export function scoreCases(cases: readonly PastCase[], criteria: Criteria, timeZone: string): ScoredCase[] {
  return cases.flatMap(each => {
    if (each.isWon === null) return []
    const score = scoreAtHandoff(each, criteria, timeZone)
    return score === null ? [] : [{ score, isWon: each.isWon }]
  })
}

/** Score of handoffs as a vendor wrote it into fields of the lead, the fields added up; one that lacks any is left out. */
export function scoreByFields(cases: readonly PastCase[], fields: readonly string[]): ScoredCase[] {
  return cases.flatMap(({ facts, isWon }) => {
    const values = fields.map(field => numberOf(factOf(facts, field)))
    if (isWon === null || values.length === 0 || values.some(value => value === null)) return []
    return [{ score: values.reduce<number>((sum, value) => sum + (value ?? 0), 0), isWon }]
  })
}

function numberOf(value: FactValue): number | null {
  if (value === null || !isKnown(value)) return null
  const number = Number(value)
  return Number.isFinite(number) && typeof value !== 'boolean' ? number : null
}
