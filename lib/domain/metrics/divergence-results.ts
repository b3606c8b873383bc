import { slope } from '../statistics/slope'
import { decompose, type SegmentCounts } from './decompose'
import type { Frame } from './frame'
import type { DivergenceResult, WeeklySlope } from './result'
import { resultCell } from './result-cell'
import type { Step } from './step'
import { EMPTY_CELL, type Tally } from './tally'

/** Whether MQL volume and the pipeline that came of it move together, and what the change is made of. */
export function divergenceResults(
  steps: Readonly<Record<string, Step>>,
  tallies: Readonly<Record<string, Tally>>,
  frame: Frame,
): DivergenceResult[] {
  const weeks = weeksOf(steps, tallies, frame)
  const mqls = weeks.reduce((sum, week) => sum + week.mqls, 0)
  const yearAgo = membersOf(tallies.yearAgo?.total.counts ?? {})
  const volume = weekly(weeks.map(week => week.mqls))
  const pipeline = weekly(weeks.map(week => week.pipeline))
  const base = resultCell(null, mqls, [tallies.pipeline?.total ?? EMPTY_CELL], frame)
  return [
    {
      ...base,
      verdict: base.lowN ? 'cannot_say' : verdictOf(volume, pipeline),
      weeks,
      volume,
      pipeline,
      yearAgo: { mqls: yearAgo, change: yearAgo > 0 ? mqls / yearAgo - 1 : null },
      decomposition: decomposition(steps, tallies),
    },
  ]
}

function verdictOf(volume: WeeklySlope | null, pipeline: WeeklySlope | null): DivergenceResult['verdict'] {
  if (volume === null || pipeline === null) return 'cannot_say'
  const [volumeLow, volumeHigh] = volume.interval
  if (volumeLow > 0) return pipeline.perWeek <= 0 || pipeline.interval[0] <= 0 ? 'diverging' : 'together'
  return volumeHigh < 0 && pipeline.interval[1] < 0 ? 'together' : 'unclear'
}

function weekly(values: readonly number[]): WeeklySlope | null {
  const found = slope(values)
  return found === null ? null : { perWeek: found.perStep, interval: found.interval }
}

function weeksOf(
  { conversion, pipeline }: Readonly<Record<string, Step>>,
  tallies: Readonly<Record<string, Tally>>,
  { minorDigits }: Frame,
): DivergenceResult['weeks'] {
  const labels = conversion?.frame.buckets ?? pipeline?.frame.buckets ?? []
  return labels.map(({ label: week }) => {
    const groups = tallies.conversion?.groups.filter(({ key }) => key[0] === week) ?? []
    const amounts = tallies.pipeline?.groups.find(({ key }) => key[0] === week)?.cell.values.included ?? []
    return {
      week,
      mqls: groups.reduce((total, { cell }) => total + membersOf(cell.counts), 0),
      sqls: groups.reduce((total, { cell }) => total + (cell.counts.numerator ?? 0), 0),
      pipeline: amounts.reduce((sum, [amount, count]) => sum + amount * count, 0) / 10 ** minorDigits,
    }
  })
}

const membersOf = (counts: Readonly<Record<string, number>>) => (counts.numerator ?? 0) + (counts.missed ?? 0)

function decomposition(
  { conversion }: Readonly<Record<string, Step>>,
  tallies: Readonly<Record<string, Tally>>,
): DivergenceResult['decomposition'] {
  const labels = conversion?.frame.buckets?.map(bucket => bucket.label) ?? []
  const by = conversion?.frame.dimensions[1]
  if (by === undefined) return null
  const half = new Set(labels.slice(0, Math.floor(labels.length / 2)))
  const groups = tallies.conversion?.groups ?? []
  const side = (isFirst: boolean) =>
    segmentsOf(groups.filter(({ key }) => half.has(key[0] ?? '') === isFirst))
  return decompose(by, side(true), side(false))
}

function segmentsOf(groups: Tally['groups']): SegmentCounts[] {
  const segments = new Map<string, SegmentCounts>()
  for (const { key, cell } of groups) {
    const value = key[1] ?? ''
    const known = segments.get(value) ?? { value, numerator: 0, denominator: 0 }
    known.numerator += cell.counts.numerator ?? 0
    known.denominator += membersOf(cell.counts)
    segments.set(value, known)
  }
  return [...segments.values()]
}
