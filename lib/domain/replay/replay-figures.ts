import { type Interval, wilson } from '../statistics/wilson'
import { OUTCOME_CODE } from './outcome-class'

export type Share = {
  numerator: number
  denominator: number
  value: number | null
  interval: Interval | null
}

/** What a replay says of the leads that would have become MQLs, in numbers people decide by. */
export type ReplayFigures = {
  mqls: number
  mqlsPerWeek: number
  /** Never handed over: nobody knows what would have become of them. */
  unknown: number
  /** Handed over and not answered yet. */
  pending: number
  /** Share of the MQLs that were really handed over. */
  coverage: Share
  /** Accepted over accepted plus rejected for criteria reasons. */
  acceptance: Share
  /** SQLs over those really handed over. */
  sqlRate: Share
  /** The same share of all MQLs if none, and if each, of the unknown ones had become an SQL. */
  sqlBounds: Interval | null
  accepted: number
  rejected: number
  returned: number
  sqls: number
  won: number
  wonMinor: number
  missedWins: number
  /** Share of the real wins that came to sales. */
  recall: Share
}

export type FigureSource = { byClass: ArrayLike<number>; wonMinor: number; caughtWins: number }

/** The figures of a tally, over so many weeks, against so many real wins: the same words here, in the API and on the page. */
export function replayFigures(
  { byClass, wonMinor, caughtWins }: FigureSource,
  weeks: number,
  wins: number,
): ReplayFigures {
  const of = (name: keyof typeof OUTCOME_CODE) => byClass[OUTCOME_CODE[name]] ?? 0
  let mqls = 0
  for (let i = 0; i < byClass.length; i++) mqls += byClass[i] ?? 0
  const unknown = of('never_handed_over')
  const handedOver = mqls - unknown
  const sqls = of('sql') + of('lost') + of('won')
  const accepted = of('accepted') + sqls
  return {
    mqls,
    mqlsPerWeek: weeks > 0 ? mqls / weeks : 0,
    unknown,
    pending: of('pending'),
    coverage: shareOf(handedOver, mqls),
    acceptance: shareOf(accepted, accepted + of('rejected')),
    sqlRate: shareOf(sqls, handedOver),
    sqlBounds: mqls === 0 ? null : [sqls / mqls, (sqls + unknown) / mqls],
    accepted,
    rejected: of('rejected'),
    returned: of('returned'),
    sqls,
    won: of('won'),
    wonMinor,
    missedWins: wins - caughtWins,
    recall: shareOf(caughtWins, wins),
  }
}

function shareOf(numerator: number, denominator: number): Share {
  const value = denominator === 0 ? null : numerator / denominator
  return { numerator, denominator, value, interval: wilson(numerator, denominator) }
}
