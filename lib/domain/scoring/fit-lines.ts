import type { Criteria } from '../criteria/criteria'
import { holdsFor, isKnown } from '../criteria/holds-for'
import { factOf, type LeadFacts } from '../criteria/lead-facts'
import { groupCapLine } from './group-cap-line'
import type { FitLine, GroupCapLine } from './score'

/** Lines of the fit score: every fit rule that matches, then the group cap; null when nothing asked is known. */
export function fitLines({ fitRules, caps }: Criteria, facts: LeadFacts): (FitLine | GroupCapLine)[] | null {
  let isAnyKnown = false
  const lines: FitLine[] = []
  for (const { id, name, field, condition, points } of fitRules) {
    const value = factOf(facts, field)
    isAnyKnown ||= isKnown(value)
    if (holdsFor(condition, value)) lines.push({ kind: 'fit', ruleId: id, rule: name, field, value, points })
  }
  if (!isAnyKnown) return null
  return [...lines, ...groupCapLine('fit', caps.fit, lines)]
}
