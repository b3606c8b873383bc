import { type Condition, OPERATOR_LABELS } from './condition'
import type { Criteria } from './criteria'
import { attributeName, isLeadField, LEAD_FIELDS, refusedOperators } from './lead-field'
import { normalText } from './normal-text'

/** Why criteria cannot be proposed: where, in the words of the contract, and what to do about it. */
export type CriteriaProblem = { path: readonly (string | number)[]; message: string }

/** What clauses that are each well-formed contradict among themselves; none: the criteria can be applied. */
export function criteriaProblems(criteria: Criteria): CriteriaProblem[] {
  return [
    ...fieldProblems(criteria),
    ...identityProblems(criteria),
    ...lineProblems(criteria),
    ...routeProblems(criteria),
  ]
}

type Asking = { path: readonly (string | number)[]; field: string; condition: Condition }

function fieldProblems({ fitRules, gates }: Criteria): CriteriaProblem[] {
  const asking: Asking[] = [
    ...fitRules.map((rule, i) => ({ ...rule, path: ['fit_rules', i] })),
    ...gates.map((gate, i) => ({ ...gate, path: ['gates', i] })),
  ]
  return asking.flatMap(({ path, field, condition }) => {
    if (attributeName(field) !== null) return []
    if (!isLeadField(field)) {
      const known = Object.keys(LEAD_FIELDS).join(', ')
      const message = `"${field}" is not a field of a lead; use one of ${known}, or attributes.<name> for one of your own.`
      return [{ path: [...path, 'field'], message }]
    }
    const { kind, label } = LEAD_FIELDS[field]
    if (refusedOperators(field).includes(condition.operator)) {
      const words = OPERATOR_LABELS[condition.operator]
      const message = `"${words}" cannot be asked of ${label.toLowerCase()}, which is a ${kind}; choose another operator.`
      return [{ path: [...path, 'operator'], message }]
    }
    if (kind === 'number' && isAskedForText(condition)) {
      return [{ path: [...path, 'value'], message: `${label} is a number; compare it with a number.` }]
    }
    return []
  })
}

function isAskedForText({ operator, value }: Condition): boolean {
  if (operator === 'eq' || operator === 'ne') return typeof value !== 'number'
  return (operator === 'in' || operator === 'not_in') && value.some(each => typeof each !== 'number')
}

function identityProblems(criteria: Criteria): CriteriaProblem[] {
  const clauses = [
    ...criteria.fitRules.map((rule, i) => ({ id: rule.id, path: ['fit_rules', i, 'id'] })),
    ...criteria.behaviourRules.map((rule, i) => ({ id: rule.id, path: ['behaviour_rules', i, 'id'] })),
    ...criteria.gates.map((gate, i) => ({ id: gate.id, path: ['gates', i, 'id'] })),
  ]
  const seen = new Set<string>()
  return clauses.flatMap(({ id, path }) => {
    if (seen.has(id))
      return [{ path, message: `"${id}" is the id of another clause too; give it one of its own.` }]
    seen.add(id)
    return []
  })
}

function lineProblems({ thresholds, caps }: Criteria): CriteriaProblem[] {
  const problems: CriteriaProblem[] = []
  const most = caps.fit === null || caps.engagement === null ? null : caps.fit + caps.engagement
  const lines = [
    { ...thresholds, path: ['thresholds'] },
    ...thresholds.segments.map((line, i) => ({ ...line, path: ['thresholds', 'segments', i] })),
  ]
  for (const { path, total, minimumFit, minimumEngagement } of lines) {
    const refuse = (field: string, needed: number, cap: number, group: string) =>
      problems.push({
        path: [...path, field],
        message: `${needed} can never be reached, ${group} is capped at ${cap}; lower this or raise the cap.`,
      })
    if (most !== null && total > most) refuse('total', total, most, 'fit and engagement together')
    if (caps.fit !== null && minimumFit !== null && minimumFit > caps.fit)
      refuse('minimum_fit', minimumFit, caps.fit, 'fit')
    if (caps.engagement !== null && minimumEngagement !== null && minimumEngagement > caps.engagement)
      refuse('minimum_engagement', minimumEngagement, caps.engagement, 'engagement')
  }
  const seen = new Set<string>()
  thresholds.segments.forEach(({ segment }, i) => {
    const name = normalText(segment)
    if (seen.has(name))
      problems.push({
        path: ['thresholds', 'segments', i, 'segment'],
        message: `"${segment}" has two thresholds; remove one.`,
      })
    seen.add(name)
  })
  return problems
}

function routeProblems({ routes, behaviourRules }: Criteria): CriteriaProblem[] {
  const problems: CriteriaProblem[] = []
  const { inbound, scored, pql } = routes
  if (!inbound && !scored && !pql)
    problems.push({
      path: ['routes'],
      message: 'no lead could ever reach sales; switch on at least one route.',
    })
  if (!pql) return problems
  const both = pql.events.find(event => inbound?.events.includes(event))
  if (both !== undefined)
    problems.push({
      path: ['routes', 'pql', 'events'],
      message: `"${both}" is a hand-raiser already; keep it on one route.`,
    })
  if (!behaviourRules.some(rule => pql.events.includes(rule.event) && rule.points > 0))
    problems.push({
      path: ['routes', 'pql', 'events'],
      message: 'no behaviour rule gives points for any of these events; add one, or switch the route off.',
    })
  return problems
}
