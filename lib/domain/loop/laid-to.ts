import type { Criteria } from '../criteria/criteria'
import { blamedRule } from './blamed-rule'
import { carriersOf } from './carriers-of'
import type { JudgedPast } from './judge-past'

/** What no single rule decided: two or more could each have done without the other. */
export const SEVERAL_WAYS = 'several'

/**
 * The one clause that let a handoff in, as clusters lay a rejection to it, with what no single rule decided kept
 * apart, as the sheet of the rules keeps it. Keyed as clauses are.
 */
export function laidTo(judged: JudgedPast, criteria: Criteria): string {
  return carriersOf(judged, criteria)?.length === 0 ? SEVERAL_WAYS : blamedRule(judged, criteria)
}
