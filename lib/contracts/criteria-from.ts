import type { Condition } from '@/lib/domain/criteria/condition'
import type { BehaviourRule, Criteria, FitRule, Gate, Thresholds } from '@/lib/domain/criteria/criteria'
import { usualWhenUnknown } from '@/lib/domain/criteria/icp-gate'
import type { CriteriaDocument } from './criteria'

type FitRuleDocument = CriteriaDocument['fit_rules'][number]
type BehaviourRuleDocument = CriteriaDocument['behaviour_rules'][number]
type GateDocument = CriteriaDocument['gates'][number]
type LineDocument = Pick<CriteriaDocument['thresholds'], 'total' | 'minimum_fit' | 'minimum_engagement'>

/** Criteria of a document, as the domain reads them. */
export function criteriaFrom(document: CriteriaDocument): Criteria {
  return {
    fitRules: document.fit_rules.map(fitRule),
    behaviourRules: document.behaviour_rules.map(behaviourRule),
    gates: document.gates.map(gate),
    caps: document.caps,
    thresholds: {
      ...line(document.thresholds),
      segments: document.thresholds.segments.map(each => ({ segment: each.segment, ...line(each) })),
    },
    guards: document.guards,
    routes: document.routes,
    eventKinds: document.event_kinds,
  }
}

/** The document of criteria: what is stored in an agreement, hashed and sent over the wire. */
export function documentOf(criteria: Criteria): CriteriaDocument {
  const { thresholds, routes, caps, guards, eventKinds } = criteria
  return {
    fit_rules: criteria.fitRules.map(({ condition, ...rule }) => ({ ...rule, ...askedOf(condition) })),
    behaviour_rules: criteria.behaviourRules.map(behaviourDocument),
    gates: criteria.gates.map(({ condition, whenUnknown, isEnforced, ...rest }) => ({
      ...rest,
      ...askedOf(condition),
      when_unknown: whenUnknown,
      enforced: isEnforced,
    })),
    caps: { ...caps },
    thresholds: {
      ...lineDocument(thresholds),
      segments: thresholds.segments.map(each => ({ segment: each.segment, ...lineDocument(each) })),
    },
    guards: { ...guards },
    routes: {
      inbound: routes.inbound && {
        events: [...routes.inbound.events],
        bypasses: [...routes.inbound.bypasses],
      },
      scored: routes.scored,
      pql: routes.pql && { events: [...routes.pql.events], threshold: routes.pql.threshold },
    },
    event_kinds: { forms: [...eventKinds.forms], weak: [...eventKinds.weak] },
  }
}

type AskedIn<Clause> = Clause extends { operator: infer O; value: infer V }
  ? { operator: O; value: V }
  : never
/** Operator and value of a clause, as pairs that belong together. */
type Asked = AskedIn<FitRuleDocument>

/** Operator and value were read from one member of the union, and both unions have the same members. */
const conditionOf = ({ operator, value }: Asked): Condition => ({ operator, value }) as Condition

/** The same pair, with lists of its own that may be written to. */
const askedOf = ({ operator, value }: Condition): Asked =>
  ({ operator, value: Array.isArray(value) ? [...value] : value }) as Asked

const fitRule = ({ id, name, field, points, ...asked }: FitRuleDocument): FitRule => ({
  ...{ id, name, field, points },
  condition: conditionOf(asked),
})

function behaviourRule(rule: BehaviourRuleDocument): BehaviourRule {
  const { id, name, event, points, cap } = rule
  return {
    ...{ id, name, event, points, cap },
    conditions: rule.conditions.map(asked => ({ property: asked.property, condition: conditionOf(asked) })),
    maxPerDay: rule.max_per_day,
    halfLifeDays: rule.half_life_days,
    windowDays: rule.window_days,
  }
}

function behaviourDocument(rule: BehaviourRule): BehaviourRuleDocument {
  const { id, name, event, points, cap } = rule
  return {
    ...{ id, name, event, points, cap },
    conditions: rule.conditions.map(({ property, condition }) => ({ property, ...askedOf(condition) })),
    max_per_day: rule.maxPerDay,
    half_life_days: rule.halfLifeDays,
    window_days: rule.windowDays,
  }
}

const gate = ({ id, name, field, enforced, when_unknown, ...asked }: GateDocument): Gate => ({
  ...{ id, name, field },
  condition: conditionOf(asked),
  whenUnknown: when_unknown ?? usualWhenUnknown(asked.operator),
  isEnforced: enforced,
})

const line = ({ total, minimum_fit, minimum_engagement }: LineDocument): Thresholds => ({
  total,
  minimumFit: minimum_fit,
  minimumEngagement: minimum_engagement,
})

const lineDocument = ({ total, minimumFit, minimumEngagement }: Thresholds): LineDocument => ({
  total,
  minimum_fit: minimumFit,
  minimum_engagement: minimumEngagement,
})
