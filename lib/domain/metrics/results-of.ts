import { countResults } from './count-results'
import { curveResults } from './curve-results'
import { amountResults, stayResults } from './distribution-results'
import { divergenceResults } from './divergence-results'
import type { Frame } from './frame'
import { groupedCells } from './grouped-cells'
import { indexResults } from './index-results'
import type { Plan } from './plan'
import { rateResults } from './rate-results'
import type { Results } from './result'
import type { Step } from './step'
import type { Tally } from './tally'

/** What the counts of an answer say, row by row. */
export function resultsOf(
  steps: Readonly<Record<string, Step>>,
  tallies: Readonly<Record<string, Tally>>,
  frame: Frame,
): Results {
  const { shape, measure } = frame.declaration
  if (shape === 'divergence') return { shape, rows: divergenceResults(steps, tallies, frame) }
  const rows = groupedCells(tallies, frame)
  const plans: Record<string, Plan> = Object.fromEntries(
    Object.entries(steps).map(([name, { plan }]) => [name, plan]),
  )
  switch (shape) {
    case 'rate':
      return { shape, rows: rateResults(rows, plans, frame) }
    case 'distribution':
      return {
        shape,
        rows: measure.kind === 'stays' ? stayResults(rows, plans, frame) : amountResults(rows, plans, frame),
      }
    case 'curve':
      return { shape, rows: curveResults(rows, plans, frame) }
    case 'count':
      return { shape, rows: countResults(rows, plans, frame) }
    case 'index':
      return { shape, rows: indexResults(rows, frame) }
  }
}
