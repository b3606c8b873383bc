import { Column, counts, floats, shorts } from './column'
import { Dictionary } from './dictionary'
import type { RealEpisode } from './lead-stretches'
import { OUTCOME_CODE } from './outcome-class'

/** What really became of every candidate, in columns; NaN is no date. */
export type Outcomes = {
  /** Whose stretch it is: a place in the list of leads. */
  lead: Uint32Array
  mqlMs: Float64Array
  acceptedMs: Float64Array
  disposedMs: Float64Array
  sqlMs: Float64Array
  closedMs: Float64Array
  /** What was reached at the end of all, as a code of OUTCOME_CLASSES. */
  reached: Uint8Array
  /** What sales answered: accepted, rejected, returned, or pending where it did not. */
  answered: Uint8Array
  reason: Uint16Array
  reasons: readonly string[]
  /** Value of a won deal; NaN where nobody declared one. */
  wonMinor: Float64Array
}

/** Writes outcomes beside the candidates of a snapshot, in the same order. */
export class OutcomesBuilder {
  readonly #lead = counts()
  readonly #mqlMs = floats()
  readonly #acceptedMs = floats()
  readonly #disposedMs = floats()
  readonly #sqlMs = floats()
  readonly #closedMs = floats()
  readonly #reached = new Column(length => new Uint8Array(length))
  readonly #answered = new Column(length => new Uint8Array(length))
  readonly #reason = shorts()
  readonly #reasons = new Dictionary<string>([''])
  readonly #wonMinor = floats()

  add(lead: number, episode: RealEpisode | null): void {
    this.#lead.push(lead)
    this.#mqlMs.push(msOf(episode?.mqlAt))
    this.#acceptedMs.push(msOf(episode?.acceptedAt))
    this.#disposedMs.push(msOf(episode?.disposedAt))
    this.#sqlMs.push(msOf(episode?.sqlAt))
    this.#closedMs.push(msOf(episode?.closedAt))
    this.#reached.push(reachedBy(episode))
    this.#answered.push(answerOf(episode))
    this.#reason.push(this.#reasons.codeOf(episode?.reason ?? ''))
    const isWon = episode?.outcome === 'won'
    this.#wonMinor.push(isWon ? (episode.amountMinor ?? Number.NaN) : Number.NaN)
  }

  outcomes(): Outcomes {
    return {
      lead: this.#lead.whole(),
      mqlMs: this.#mqlMs.whole(),
      acceptedMs: this.#acceptedMs.whole(),
      disposedMs: this.#disposedMs.whole(),
      sqlMs: this.#sqlMs.whole(),
      closedMs: this.#closedMs.whole(),
      reached: this.#reached.whole(),
      answered: this.#answered.whole(),
      reason: this.#reason.whole(),
      reasons: this.#reasons.values,
      wonMinor: this.#wonMinor.whole(),
    }
  }
}

const msOf = (at: Date | null | undefined) => at?.getTime() ?? Number.NaN

function reachedBy(episode: RealEpisode | null): number {
  if (episode === null) return OUTCOME_CODE.never_handed_over
  if (episode.outcome !== null) return OUTCOME_CODE[episode.outcome]
  if (episode.sqlAt !== null) return OUTCOME_CODE.sql
  return answerOf(episode)
}

function answerOf(episode: RealEpisode | null): number {
  if (episode === null) return OUTCOME_CODE.never_handed_over
  if (episode.acceptedAt !== null || episode.disposition === 'accepted') return OUTCOME_CODE.accepted
  if (episode.disposition === null) return OUTCOME_CODE.pending
  // A rejection without a reason counts against the criteria, as in the quality acceptance.
  const isAgainst = episode.disposition === 'rejected' && episode.reason === null
  return episode.verdict === 'criteria' || isAgainst ? OUTCOME_CODE.rejected : OUTCOME_CODE.returned
}

/** Class of every candidate as it was known at an instant: what happened later is not read. */
export function classesAt(outcomes: Outcomes, asOfMs: number): Uint8Array {
  const { mqlMs, acceptedMs, disposedMs, sqlMs, closedMs, reached, answered } = outcomes
  const isLater = (at: number | undefined) => at !== undefined && at > asOfMs
  return reached.map((code, i) => {
    if (code === OUTCOME_CODE.never_handed_over || isLater(mqlMs[i])) return OUTCOME_CODE.never_handed_over
    const isClosed = code === OUTCOME_CODE.won || code === OUTCOME_CODE.lost
    if (isClosed && !isLater(closedMs[i])) return code
    if ((isClosed || code === OUTCOME_CODE.sql) && !Number.isNaN(sqlMs[i]) && !isLater(sqlMs[i]))
      return OUTCOME_CODE.sql
    const answer = answered[i] ?? OUTCOME_CODE.pending
    if (answer === OUTCOME_CODE.accepted)
      return isLater(acceptedMs[i]) ? OUTCOME_CODE.pending : OUTCOME_CODE.accepted
    return isLater(disposedMs[i]) ? OUTCOME_CODE.pending : answer
  })
}
