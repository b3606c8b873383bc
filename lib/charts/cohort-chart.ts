import type { RateAnswer, RateRow } from '../contracts/metric'
import { formatCount } from '../domain/format/format-count'
import { formatShare } from '../domain/format/format-share'
import { groupLabel } from '../domain/format/group-label'
import type { TimeDimension } from '../domain/metrics/ids'
import { type Annotation, type DatedNote, placeNotes } from './annotation'
import { niceAxis, type ValueAxis } from './nice-axis'

/** `partly`: some members are too young; `immature`: all are; `empty`: nobody started then. */
export type CohortState = 'mature' | 'partly' | 'immature' | 'empty'

export type CohortPoint = {
  index: number
  group: string
  label: string
  value: number | null
  /** The value where the cohort is finished; young cohorts get a mark of their own and no line. */
  settled: number | null
  band: [number, number] | null
  numerator: number | null
  denominator: number | null
  immature: number | null
  state: CohortState
  isSmall: boolean
}

/** A claim of somebody else, drawn in grey beside the axis. */
export type Claim = { id: string; low: number; high: number; claim: string; source: string }

export type CohortChart = {
  by: TimeDimension
  points: CohortPoint[]
  axis: ValueAxis
  /** Stretches of the axis whose cohorts are still maturing, for hatching. */
  hatched: { from: number; to: number }[]
  annotations: Annotation[]
  claims: Claim[]
  sentence: string
}

type Options = { by: TimeDimension; notes: readonly DatedNote[]; fiscalYearStartMonth: number }

/** Turns a rate by period into marks: a line through finished cohorts, hollow marks and hatching for young ones. */
export function prepareCohorts(
  answer: RateAnswer,
  { by, notes, fiscalYearStartMonth }: Options,
): CohortChart {
  const rows = answer.results.filter(row => row.group !== null).slice(-400)
  const points = rows.map((row, index) => pointOf(row, index, by))
  const groups = points.map(point => point.group)
  const claims = answer.benchmarks
    .filter(claim => claim.low !== null && claim.high !== null)
    .map(({ id, low, high, claim, source }) => ({ id, low: low ?? 0, high: high ?? 0, claim, source }))
  const highest = Math.max(
    0,
    ...points.map(point => Math.max(point.value ?? 0, point.isSmall ? 0 : (point.band?.[1] ?? 0))),
  )
  return {
    by,
    points,
    // Where events and their starts are counted apart a share may exceed 1; elsewhere no axis goes beyond it.
    axis: niceAxis(highest * 1.05, points.some(point => (point.value ?? 0) > 1) ? undefined : 1),
    hatched: hatchedStretches(points),
    annotations: placeNotes(notes, groups, by, fiscalYearStartMonth),
    claims,
    sentence: cohortSentence(answer, points),
  }
}

function pointOf(row: RateRow, index: number, by: TimeDimension): CohortPoint {
  const group = row.group?.[by] ?? ''
  const state = stateOf(row)
  return {
    index,
    group,
    label: groupLabel(by, group),
    value: row.value,
    settled: state === 'mature' ? row.value : null,
    band: row.interval,
    numerator: row.numerator,
    denominator: row.denominator,
    immature: row.immature,
    state,
    isSmall: row.low_n,
  }
}

function stateOf(row: RateRow): CohortState {
  if (row.value === null) return row.reason === 'immature' ? 'immature' : 'empty'
  return row.mature_share !== null && row.mature_share < 1 ? 'partly' : 'mature'
}

function hatchedStretches(points: readonly CohortPoint[]): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = []
  for (const { index, state } of points) {
    if (state !== 'partly' && state !== 'immature') continue
    const last = stretches.at(-1)
    if (last?.to === index - 0.5) last.to = index + 0.5
    else stretches.push({ from: index - 0.5, to: index + 0.5 })
  }
  return stretches
}

function cohortSentence(answer: RateAnswer, points: readonly CohortPoint[]): string {
  const total = answer.results.find(row => row.group === null)
  const { form, horizon_days: horizon } = answer.query
  const young = points.filter(point => point.state === 'partly' || point.state === 'immature').length
  const within =
    form === 'horizon' && horizon !== null ? ` within ${horizon} days` : form === 'to_date' ? ' so far' : ''
  const share =
    total?.value != null
      ? `${answer.label}${within}: ${formatShare(total.value)} over the whole period (${formatCount(total.numerator ?? 0)} of ${formatCount(total.denominator ?? 0)}).`
      : `${answer.label}${within} cannot be said for this period yet.`
  if (young === 0) return share
  const those = young === 1 ? 'The hatched cohort is' : `The ${young} hatched cohorts are`
  return `${share} ${those} still too young to be judged${form === 'to_date' ? ' and will rise' : ''}.`
}
