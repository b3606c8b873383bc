import type { CountAnswer, DistributionAnswer } from '../contracts/metric'
import { groupLabel } from '../domain/format/group-label'
import type { TimeDimension } from '../domain/metrics/ids'
import { type Annotation, type DatedNote, placeNotes } from './annotation'
import { niceAxis, type ValueAxis } from './nice-axis'

export type VolumePipelinePoint = {
  index: number
  group: string
  label: string
  mqls: number | null
  pipeline: number | null
  /** The period is not over yet: it will still grow. */
  isOpen: boolean
}

export type VolumePipelineChart = {
  by: TimeDimension
  points: VolumePipelinePoint[]
  mqlAxis: ValueAxis
  pipelineAxis: ValueAxis
  annotations: Annotation[]
}

type Input = {
  volume: CountAnswer
  pipeline: DistributionAnswer
  by: TimeDimension
  /** Group in which the as-of time lies. */
  openGroup: string | null
  notes: readonly DatedNote[]
  fiscalYearStartMonth: number
}

/** Two panels over one time axis, each with its own scale: never two scales in one picture. */
export function prepareVolumePipeline(input: Input): VolumePipelineChart {
  const { volume, pipeline, by, openGroup, notes, fiscalYearStartMonth } = input
  const mqls = new Map(volume.results.map(row => [row.group?.[by], row.n]))
  const sums = new Map(pipeline.results.map(row => [row.group?.[by], row.sum]))
  const groups = [...new Set([...mqls.keys(), ...sums.keys()])].filter(group => group !== undefined).sort()
  const points = groups.map((group, index) => ({
    index,
    group,
    label: groupLabel(by, group),
    mqls: mqls.get(group) ?? 0,
    pipeline: sums.get(group) ?? 0,
    isOpen: group === openGroup,
  }))
  return {
    by,
    points,
    mqlAxis: niceAxis(Math.max(0, ...points.map(point => point.mqls)), undefined, 3),
    pipelineAxis: niceAxis(Math.max(0, ...points.map(point => point.pipeline)), undefined, 3),
    annotations: placeNotes(notes, groups, by, fiscalYearStartMonth),
  }
}
