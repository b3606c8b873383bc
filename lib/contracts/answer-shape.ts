import type { MetricAnswer } from './metric'

type Shape = MetricAnswer['shape']
export type AnswerOf<S extends Shape> = Extract<MetricAnswer, { shape: S }>

/** The answer if it has the shape that is expected of it; null while there is none. */
export function ofShape<S extends Shape>(
  answer: MetricAnswer | null | undefined,
  shape: S,
): AnswerOf<S> | null {
  return answer?.shape === shape ? (answer as AnswerOf<S>) : null
}

/** The row over everything that was asked for. */
export function totalOf<Row extends { group: unknown }>(
  answer: { results: readonly Row[] } | null | undefined,
): Row | null {
  return answer?.results.find(row => row.group === null) ?? null
}
