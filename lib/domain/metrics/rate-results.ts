import { wilson } from '../statistics/wilson'
import type { Frame } from './frame'
import { cellIn, type GroupedCells } from './grouped-cells'
import type { Plan } from './plan'
import type { RateResult } from './result'
import { countPart, resultCell } from './result-cell'

/** Rates with Wilson's interval, how many members are too young, and how many were left out and why. */
export function rateResults(
  rows: readonly GroupedCells[],
  plans: Readonly<Record<string, Plan>>,
  frame: Frame,
): RateResult[] {
  const { main, numerator, denominator, deemed } = plans
  if (main) return rows.map(row => ({ ...nested(row, main, frame), ...deemedOf(deemed, row) }))
  return numerator && denominator ? rows.map(row => flow(row, { numerator, denominator }, frame)) : []
}

/** The numerator is part of the denominator. */
function nested(row: GroupedCells, plan: Plan, frame: Frame): RateResult {
  const cell = cellIn(row, 'main')
  const numerator = countPart(plan, 'numerator', cell)
  const denominator = countPart(plan, 'denominator', cell)
  const immature = countPart(plan, 'immature', cell)
  const isInside = plan.parts.immature?.every(name => plan.parts.denominator?.includes(name)) ?? false
  const undated = countPart(plan, 'undated', cell)
  const members = isInside ? denominator - undated : denominator + immature
  const base = resultCell(row.group, denominator, [cell], frame)
  return {
    ...base,
    reason: denominator > 0 ? null : immature > 0 ? 'immature' : 'no_rows',
    numerator,
    denominator,
    value: denominator > 0 ? numerator / denominator : null,
    interval: wilson(numerator, denominator),
    immature: plan.parts.immature ? immature : null,
    matureShare: plan.parts.immature && members > 0 ? (members - immature) / members : null,
    undated: plan.parts.undated ? undated : null,
    ...statesOf(plan, row),
  }
}

function deemedOf(plan: Plan | undefined, row: GroupedCells): Pick<RateResult, 'deemed'> {
  return plan ? { deemed: countPart(plan, 'deemed', cellIn(row, 'deemed')) } : {}
}

function statesOf(plan: Plan, row: GroupedCells): Pick<RateResult, 'met' | 'breached' | 'pending' | 'void'> {
  if (!plan.parts.met) return {}
  const count = (part: string) => countPart(plan, part, cellIn(row, 'main'))
  return { met: count('met'), breached: count('breached'), pending: count('pending'), void: count('void') }
}

/** Numerator and denominator are different rows, so the quotient is no proportion and has no interval. */
function flow(row: GroupedCells, plans: { numerator: Plan; denominator: Plan }, frame: Frame): RateResult {
  const over = cellIn(row, 'numerator')
  const under = cellIn(row, 'denominator')
  const numerator = countPart(plans.numerator, 'numerator', over)
  const denominator = countPart(plans.denominator, 'denominator', under)
  return {
    ...resultCell(row.group, denominator, [over, under], frame),
    numerator,
    denominator,
    value: denominator > 0 ? numerator / denominator : null,
    interval: null,
    immature: null,
    matureShare: null,
    undated: null,
  }
}
