import { type Distribution, describeWeighted, type Weighted } from '../statistics/distribution'
import { logBins, logStep } from '../statistics/log-histogram'
import type { Frame } from './frame'
import { cellIn, type GroupedCells } from './grouped-cells'
import type { Plan } from './plan'
import { STAYS } from './plan-stays'
import type { DistributionResult } from './result'
import { countPart, resultCell } from './result-cell'
import { type Cell, EMPTY_CELL } from './tally'

const NOTHING = describeWeighted([])

/** Amounts of deals: in major units, with the share of the largest and a histogram on a logarithmic axis. */
export function amountResults(
  rows: readonly GroupedCells[],
  plans: Readonly<Record<string, Plan>>,
  frame: Frame,
): DistributionResult[] {
  const scale = 10 ** frame.minorDigits
  return rows.map(row => {
    const cell = cellIn(row, 'main')
    const amounts = cell.values.included ?? []
    const described = describeWeighted(amounts)
    const { sum, max } = described
    const major = inMajorUnits(described, scale)
    const mqls = cellIn(row, 'mqls').counts.mqls ?? 0
    return {
      ...resultCell(row.group, described.n, [cell], frame),
      ...major,
      sum: frame.declaration.empty === 'zero' ? (major.sum ?? 0) : major.sum,
      topShare: sum !== null && max !== null && sum > 0 ? max / sum : null,
      histogram: logBins(stepsOf(amounts, scale)),
      ...(plans.mqls ? { perMql: { mqls, value: mqls > 0 ? (sum ?? 0) / scale / mqls : null } } : {}),
    }
  })
}

/** How many amounts lie in each step of the logarithmic axis. */
function stepsOf(amounts: readonly Weighted[], scale: number): Map<number, number> {
  const steps = new Map<number, number>()
  for (const [amount, count] of amounts) {
    const step = logStep(amount / scale)
    steps.set(step, (steps.get(step) ?? 0) + count)
  }
  return steps
}

function inMajorUnits(minor: Distribution, scale: number): Distribution {
  const major = (value: number | null) => (value === null ? null : value / scale)
  const { sum, mean, min, p10, p25, median, p75, p90, max } = minor
  return {
    n: minor.n,
    sum: major(sum),
    mean: major(mean),
    min: major(min),
    p10: major(p10),
    p25: major(p25),
    median: major(median),
    p75: major(p75),
    p90: major(p90),
    max: major(max),
  }
}

/** Days in a stage. Over all stages there is no total: stays of different stages do not add up. */
export function stayResults(
  rows: readonly GroupedCells[],
  plans: Readonly<Record<string, Plan>>,
  frame: Frame,
): DistributionResult[] {
  if (!frame.dimensions.includes('stage')) {
    return rows.map(row =>
      plans.main ? stayResult(row.group, cellIn(row, 'main'), plans.main, frame) : noTotal(frame),
    )
  }
  const stays = rows.flatMap(row =>
    Object.keys(STAYS).flatMap(stage => {
      const plan = plans[stage]
      // The total of a plan is the row of its stage; with a second dimension the total stands for no group.
      const isRow = row.group === null ? frame.dimensions.length === 1 : row.cells[stage] !== undefined
      if (!plan || !isRow || (row.group !== null && frame.dimensions.length === 1)) return []
      return [stayResult({ ...row.group, stage }, cellIn(row, stage), plan, frame)]
    }),
  )
  return [noTotal(frame), ...stays]
}

function stayResult(
  group: DistributionResult['group'],
  cell: Cell,
  plan: Plan,
  frame: Frame,
): DistributionResult {
  const described = describeWeighted(cell.values.included ?? [])
  return {
    ...resultCell(group, described.n, [cell], frame),
    ...described,
    topShare: null,
    histogram: null,
    open: countPart(plan, 'open', cell),
  }
}

const noTotal = (frame: Frame): DistributionResult => ({
  ...resultCell(null, 0, [EMPTY_CELL], frame),
  ...NOTHING,
  n: null,
  reason: 'not_additive',
  topShare: null,
  histogram: null,
  open: null,
})
