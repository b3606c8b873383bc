import { newcombe } from '../statistics/newcombe'
import { type Interval, wilson } from '../statistics/wilson'
import type { PastHandoff } from './past-handoff'

/** What became of some handoffs, in counts. */
export type OutcomeTally = {
  handoffs: number
  accepted: number
  sentBack: number
  /** Of those sent back, for reasons that speak about the criteria. */
  againstCriteria: number
  /** SQLs, and the handoffs old enough to count among; wins likewise. */
  sql: number
  sqlOf: number
  won: number
  wonOf: number
  /** All wins, also of young handoffs. */
  wins: number
}

/** Counts what became of handoffs. */
export function tallyOutcomes(handoffs: readonly PastHandoff[]): OutcomeTally {
  const tally = {
    handoffs: 0,
    accepted: 0,
    sentBack: 0,
    againstCriteria: 0,
    sql: 0,
    sqlOf: 0,
    won: 0,
    wonOf: 0,
    wins: 0,
  }
  for (const { answer, isAgainstCriteria, isSql, isWon, isSqlDue, isWonDue } of handoffs) {
    tally.handoffs += 1
    if (answer === 'accepted') tally.accepted += 1
    if (answer === 'sent_back') tally.sentBack += 1
    if (answer === 'sent_back' && isAgainstCriteria) tally.againstCriteria += 1
    if (isSqlDue) tally.sqlOf += 1
    if (isSqlDue && isSql) tally.sql += 1
    if (isWonDue) tally.wonOf += 1
    if (isWonDue && isWon) tally.won += 1
    if (isWon) tally.wins += 1
  }
  return tally
}

/** A share with its interval; null of nothing. */
export type Share = {
  numerator: number
  denominator: number
  value: number | null
  interval: Interval | null
}

export type Shares = { acceptance: Share; sql: Share; won: Share }

/** Acceptance among the answered, SQL and won rates among those old enough. */
export function sharesOf(tally: OutcomeTally): Shares {
  return {
    acceptance: share(tally.accepted, tally.accepted + tally.sentBack),
    sql: share(tally.sql, tally.sqlOf),
    won: share(tally.won, tally.wonOf),
  }
}

const share = (numerator: number, denominator: number): Share => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
  interval: wilson(numerator, denominator),
})

export type Differences = Record<keyof Shares, Interval | null>

/** Newcombe's intervals of the differences between some handoffs and the rest. */
export function differences(inside: Shares, outside: Shares): Differences {
  return {
    acceptance: newcombe(outside.acceptance, inside.acceptance),
    sql: newcombe(outside.sql, inside.sql),
    won: newcombe(outside.won, inside.won),
  }
}
