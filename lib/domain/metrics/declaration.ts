import type { BenchmarkId } from './benchmarks'
import type { Dimension, Form, MetricId } from './ids'
import type { HandoffStage, Stage } from './stage'

/** What one row of the population is. */
export type Subject = 'handoff' | 'opportunity' | 'lead'

/** Rates are 0..1, money is in major units of the workspace's currency, an index has no unit. */
export type Unit = 'share' | 'count' | 'money' | 'days' | 'minutes' | 'index'

/** How an answer's rows look. */
export type Shape = 'rate' | 'distribution' | 'curve' | 'count' | 'index' | 'divergence'

/** Days a cohort is given before it is judged. */
export type HorizonRule =
  | { kind: 'days'; days: number }
  /** The disposition time that was promised in the agreement, plus so many days. */
  | { kind: 'promised_disposition'; plusDays: number }
  /** P90 of the days the workspace's own wins took, in whole days, but never less than the floor. */
  | { kind: 'own_time_to_close'; floorDays: number }

/** The part of a declaration that is calculated with. */
export type Measure =
  /** Of the rows that reached `from`, how many reached `to`. */
  | { kind: 'conversion'; from: Stage; to: Stage }
  /** Of the rows whose state answers the question, how many answer yes; the others are named. */
  | { kind: 'judgement' }
  /** Among handoffs due long enough, how many have any of the stages at all, in time or late. */
  | { kind: 'coverage'; from: HandoffStage; to: readonly HandoffStage[] }
  /** Won or lost, of the deals that were closed. */
  | { kind: 'closed_split' }
  | { kind: 'attainment' }
  | { kind: 'incidence'; from: Stage; event: Stage; competing: readonly Stage[] }
  | { kind: 'first_touch' }
  | { kind: 'amount'; of: 'won' | 'created' | 'open' }
  | { kind: 'stays' }
  | { kind: 'volume'; of: 'mql' | 'sent_back' }
  | { kind: 'velocity' }
  | { kind: 'divergence' }

/** One number of the product, as data: what screens print and what both interpreters calculate. */
export type Declaration = {
  id: MetricId
  label: string
  question: string
  /** The sentence printed beside the number. */
  definition: string
  formula: string
  population: string
  unit: Unit
  shape: Shape
  subject: Subject
  /** Which date puts a row into a period. */
  cohort: string
  /** Until when a cohort is called young, in words; null when age does not matter. */
  maturity: string | null
  /** What a period without rows shows. */
  empty: 'gap' | 'zero'
  forms: readonly Form[]
  defaultForm: Form
  horizon: HorizonRule | null
  dimensions: readonly Dimension[]
  /** Whether a higher value is good news; null when it is neither. */
  better: 'higher' | 'lower' | null
  benchmarks: readonly BenchmarkId[]
  measure: Measure
}
