import type { Condition } from './condition'
import type { Subject } from './declaration'
import type { Stage } from './stage'

/** A class of rows and the condition that puts a row into it; the first rule that holds wins. */
export type Rule = { name: string; when: Condition }

/** What a row of a class contributes: days between two stages or up to the as-of cut, or its amount in minor units. */
export type Measured = { from: Stage; to: Stage | 'as_of' } | 'amount'

/**
 * How rows are counted for one metric and form. A row whose clock is dated, by the as-of cut, falls into the
 * period of that date and is sorted by `rules`; any other by `beyond`, and then belongs to no period. A row that
 * no rule takes is outside the population.
 */
export type Plan = {
  subject: Subject
  clock: Stage | 'due'
  rules: readonly Rule[]
  beyond: readonly Rule[]
  /** What opens in a drill-down, as classes. Every class that is excluded opens under its own name besides. */
  parts: Readonly<Record<string, readonly string[]>>
  /**
   * Rows that reached a stage and have no place on the clock are one class of `beyond`: all that reached the stage,
   * less those on the clock of any class but `without`, may be counted instead.
   */
  rest?: { name: string; reached: Stage; without: string }
  /** What few rows have and the rules turn on: the stage that is converted to, or being a repeat. */
  rare?: Stage | 'repeat'
  /** Classes whose rows contribute a value. */
  measured?: Readonly<Record<string, Measured>>
  /** Whether rows of one lead in one cell are counted once besides. */
  countsLeads?: boolean
}

/** The class of rows that are left out, and counted, for a reason. */
export const excludedFor = (reason: string): string => `excluded:${reason}`

/** Names by which the same rows are asked for, whatever the shape of the metric. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  denominator: ['n'],
  numerator: ['events', 'n'],
  n: ['denominator'],
}

/** The classes a part of a plan consists of; null where the plan has no such part. */
export function classesOf(plan: Plan, part: string): readonly string[] | null {
  const name = [part, ...(ALIASES[part] ?? [])].find(each => Object.hasOwn(plan.parts, each))
  if (name !== undefined) return plan.parts[name] ?? null
  const known = [...plan.rules, ...plan.beyond].some(rule => rule.name === part)
  return known && part.startsWith('excluded:') ? [part] : null
}
