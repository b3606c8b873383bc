import type { Declaration } from './declaration'
import { type Echo, echoOf } from './echo'
import type { Frame } from './frame'
import type { Outline } from './outline'
import type { CellReason, Group, Results, Warning } from './result'
import { resultsOf } from './results-of'
import type { Profile } from './setting'
import type { Step } from './step'
import type { Tally } from './tally'
import { warningsOf } from './warnings'

export type Change = {
  group: Group
  before: number | null
  after: number | null
  difference: number | null
  interval: readonly [number, number] | null
  reason: CellReason | null
}

export type ComparedWith = { from: string | null; to: string | null; results: Results; changes: Change[] }

/** An answer in full: what was asked, what the rows say, and what to know before believing it. */
export type Answer = {
  declaration: Declaration
  currency: string | null
  query: Echo
  results: Results
  warnings: Warning[]
  comparison: ComparedWith | null
}

type Counted = {
  outline: Outline
  frame: Frame
  profile: Profile
  steps: Readonly<Record<string, Step>>
  tallies: Readonly<Record<string, Tally>>
}

/** Makes an answer of the counts, whoever counted. */
export function answerOf({ outline, frame, profile, steps, tallies }: Counted): Answer {
  const results = resultsOf(steps, tallies, frame)
  return {
    declaration: frame.declaration,
    currency:
      frame.declaration.unit === 'money' || frame.declaration.unit === 'index' ? frame.currency : null,
    query: echoOf(outline, frame),
    results,
    warnings: warningsOf({ outline, frame, profile, results }),
    comparison: null,
  }
}
