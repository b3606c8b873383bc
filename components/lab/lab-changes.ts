import { z } from 'zod'
import type { CriteriaDocument } from '@/lib/contracts/criteria'

const value = z.union([z.number(), z.boolean(), z.null()])

/** What was changed against a version, by what it is called: `total`, `page.points`, `gate-size.enforced`, `guards.form_fill`. */
export const labChanges = z.record(z.string().max(140), value)
export type LabChanges = z.infer<typeof labChanges>
export type LabValue = z.infer<typeof value>

type Thresholds = CriteriaDocument['thresholds']
type Rule = CriteriaDocument['behaviour_rules'][number]
type Guards = CriteriaDocument['guards']

export const RULE_FIELDS = ['points', 'max_per_day', 'cap', 'half_life_days', 'window_days'] as const
export type RuleField = (typeof RULE_FIELDS)[number]

/** Criteria with changes laid over them; a change of something that is not there says nothing. */
export function applyChanges(base: CriteriaDocument, changes: LabChanges): CriteriaDocument {
  const number = (name: string, known: number): number => {
    const told = changes[name]
    return typeof told === 'number' ? told : known
  }
  const limit = (name: string, known: number | null): number | null => {
    const told = changes[name]
    return typeof told === 'number' || told === null ? told : known
  }
  const flag = (name: string, known: boolean): boolean => {
    const told = changes[name]
    return typeof told === 'boolean' ? told : known
  }
  const thresholds: Thresholds = {
    ...base.thresholds,
    total: number('total', base.thresholds.total),
    minimum_fit: limit('minimum_fit', base.thresholds.minimum_fit),
    minimum_engagement: limit('minimum_engagement', base.thresholds.minimum_engagement),
  }
  const behaviour = (rule: Rule): Rule => ({
    ...rule,
    points: number(`${rule.id}.points`, rule.points),
    max_per_day: limit(`${rule.id}.max_per_day`, rule.max_per_day),
    cap: limit(`${rule.id}.cap`, rule.cap),
    half_life_days: limit(`${rule.id}.half_life_days`, rule.half_life_days),
    window_days: limit(`${rule.id}.window_days`, rule.window_days),
  })
  return {
    ...base,
    thresholds,
    behaviour_rules: base.behaviour_rules.map(behaviour),
    fit_rules: base.fit_rules.map(rule => ({ ...rule, points: number(`${rule.id}.points`, rule.points) })),
    gates: base.gates.map(gate => ({ ...gate, enforced: flag(`${gate.id}.enforced`, gate.enforced) })),
    guards: Object.fromEntries(
      Object.entries(base.guards).map(([mode, isOn]) => [mode, flag(`guards.${mode}`, isOn)]),
    ) as Guards,
    caps: {
      fit: limit('caps.fit', base.caps.fit),
      engagement: limit('caps.engagement', base.caps.engagement),
    },
  }
}

/** Changes with one more; a value as it was before is no change. */
export function withChange(changes: LabChanges, name: string, to: LabValue, before: LabValue): LabChanges {
  const { [name]: _, ...rest } = changes
  return to === before ? rest : { ...rest, [name]: to }
}
