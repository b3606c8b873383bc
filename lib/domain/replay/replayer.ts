import type { Criteria } from '../criteria/criteria'
import { dayNumber } from '../time/day-number'
import { draggedRule, withoutPoints } from './dragged-rule'
import { NEVER } from './eligible-points'
import { groupLeads, tallyCandidate } from './group-leads'
import type { History } from './history'
import { MemoryOfWork } from './memory-of-work'
import { OUTCOME_CLASSES, OUTCOME_CODE } from './outcome-class'
import { classesAt } from './outcomes'
import { prepareSweep } from './prepare-sweep'
import { monthOfDay, type ReplayWindow } from './replay-window'
import type { ClauseEffect, ShardAnswer, SideAnswer } from './shard-answer'
import { addSweeps, type Counted, countSweep, type SweepCounts, segmentsOf } from './sweep-counts'
import { emptyTally, type Tally } from './tally'
import { touchedCandidates } from './touched-candidates'
import { withoutClause } from './without-clause'

const CLASSES = OUTCOME_CLASSES.length

export type ReplayQuestion = {
  draft: Criteria
  inForce: Criteria | null
  asOfMs: number
  window: ReplayWindow
  /** Thresholds from 0 to this one are swept. */
  highest: number
  /** How many leads of each kind are named. */
  named: number
  /** Also: what each clause of the draft changes. */
  withEffects: boolean
}

/** Replays criteria over one history and remembers what the next question can use again. */
export class Replayer {
  readonly history: History
  readonly #memory = new MemoryOfWork()
  /** What was swept last: a drag moves one rule away from it. */
  #last: Criteria | null = null

  constructor(history: History) {
    this.history = history
  }

  answer(question: ReplayQuestion): ShardAnswer {
    const { draft, inForce } = question
    const counted = this.#counted(question)
    const ofDraft = this.#sweep(draft, question, counted)
    const ofInForce = inForce && this.#sweep(inForce, question, counted)
    return {
      highest: question.highest,
      population: this.#population(question, counted),
      draft: this.#side(draft, ofDraft, question, counted),
      inForce: inForce && ofInForce && this.#side(inForce, ofInForce, question, counted),
      comparison: ofInForce && this.#compare(ofDraft, ofInForce, question, counted),
      effects: question.withEffects ? this.#effects(question, counted) : null,
    }
  }

  #counted({ asOfMs, window }: ReplayQuestion): Counted {
    return this.#memory.remember('counted', [asOfMs, window], () => {
      const classes = classesAt(this.history.outcomes, asOfMs)
      return {
        history: this.history,
        classes,
        isWin: this.#winsIn(window, classes),
        months: monthOfDay(window),
        monthCount: window.monthStarts.length,
        segments: segmentsOf(this.history),
      }
    })
  }

  /** Wins whose real handoff lies in the window; one without a date lies in every window. */
  #winsIn({ fromDay, toDay }: ReplayWindow, classes: Uint8Array): Uint8Array {
    const { mqlMs } = this.history.outcomes
    const { timeZone } = this.history.snapshot
    return classes.map((code, i) => {
      if (code !== OUTCOME_CODE.won) return 0
      const ms = mqlMs[i] ?? Number.NaN
      const day = Number.isNaN(ms) ? ms : dayNumber(ms, timeZone)
      return Number.isNaN(day) || (day >= fromDay && day < toDay) ? 1 : 0
    })
  }

  #sweep(criteria: Criteria, { asOfMs, window, highest }: ReplayQuestion, counted: Counted): SweepCounts {
    return this.#memory.remember('sweep', [criteria, asOfMs, window, highest], () => {
      const { snapshot } = this.history
      const input = prepareSweep(snapshot, criteria, asOfMs, this.#memory.remember)
      const dragged = this.#last && draggedRule(this.#last, criteria)
      this.#last = criteria
      if (dragged === null) return countSweep(input, counted, highest)
      const rest = withoutPoints(criteria, dragged)
      // Whom the rule does not touch stays as counted for as long as it is the one that is dragged.
      const { touched, constant } = this.#memory.remember(
        'rest',
        [rest, dragged, asOfMs, window, highest],
        () => {
          const split = touchedCandidates(snapshot, criteria, input.entries, dragged)
          return { touched: split.touched, constant: countSweep(input, counted, highest, split.others) }
        },
      )
      return addSweeps(constant, countSweep(input, counted, highest, touched))
    })
  }

  #population({ asOfMs, window }: ReplayQuestion, { classes, isWin }: Counted): ShardAnswer['population'] {
    return this.#memory.remember('population', [asOfMs, window], () => {
      const { snapshot, leads } = this.history
      const tally = emptyTally()
      let wins = 0
      for (let i = 0; i < snapshot.size; i++) {
        tallyCandidate(tally, this.history, i, classes[i] ?? 0)
        wins += isWin[i] ?? 0
      }
      return {
        candidates: snapshot.size,
        leads: leads.length,
        events: snapshot.eventType.length,
        tally,
        wins,
      }
    })
  }

  #side(criteria: Criteria, swept: SweepCounts, question: ReplayQuestion, counted: Counted): SideAnswer {
    const { asOfMs, window, highest, named } = question
    return this.#memory.remember('side', [criteria, asOfMs, window, highest, named], () => {
      const missed: number[] = []
      for (let i = 0; i < swept.crossed.length; i++)
        if (counted.isWin[i] === 1 && swept.crossed[i] === NEVER) missed.push(i)
      return {
        threshold: criteria.thresholds.total,
        point: this.#point(swept, counted),
        ...flatten(swept, counted.monthCount),
        wonMinor: swept.wonMinor.slice(0, swept.highest + 1),
        caughtWins: swept.caughtWins.slice(0, swept.highest + 1),
        segments: segmentCounts(swept, counted),
        missedWins: groupLeads(this.history, counted.classes, missed, null, named),
      }
    })
  }

  #point({ crossed, inside }: SweepCounts, { isWin, classes }: Counted): Tally {
    const tally = emptyTally()
    for (let i = 0; i < crossed.length; i++) {
      if (crossed[i] === NEVER) continue
      if (isWin[i] === 1) tally.caughtWins += 1
      if (inside[i] === 1) tallyCandidate(tally, this.history, i, classes[i] ?? 0)
    }
    return tally
  }

  #compare(
    draft: SweepCounts,
    inForce: SweepCounts,
    { named }: ReplayQuestion,
    { classes }: Counted,
  ): ShardAnswer['comparison'] {
    const enters: number[] = []
    const leaves: number[] = []
    let both = 0
    for (let i = 0; i < draft.inside.length; i++) {
      const isIn = draft.inside[i]
      const wasIn = inForce.inside[i]
      if (isIn === 1 && wasIn === 1) both += 1
      else if (isIn === 1) enters.push(i)
      else if (wasIn === 1) leaves.push(i)
    }
    return {
      enters: groupLeads(this.history, classes, enters, draft.crossed, named),
      leaves: groupLeads(this.history, classes, leaves, inForce.crossed, named),
      both,
    }
  }

  #effects(question: ReplayQuestion, counted: Counted): ClauseEffect[] {
    const { draft, asOfMs, window } = question
    const { behaviourRules, fitRules, gates } = draft
    const ids = [...behaviourRules, ...fitRules, ...gates].map(clause => clause.id)
    return this.#memory.remember('effects', [draft, asOfMs, window], () =>
      ids.map(id => {
        const rest = withoutClause(draft, id)
        const input = prepareSweep(this.history.snapshot, rest, asOfMs, this.#memory.remember)
        return { id, point: this.#point(countSweep(input, counted, 0), counted) }
      }),
    )
  }
}

/** The cube without its segments. */
function flatten({ cube, highest, segments }: SweepCounts, monthCount: number) {
  const width = highest + 2
  const curve = new Int32Array((highest + 1) * CLASSES)
  const months = new Int32Array(monthCount * (highest + 1))
  const monthsSql = new Int32Array(monthCount * (highest + 1))
  for (let cell = 0; cell < monthCount * segments.length * CLASSES; cell++) {
    const ofClass = cell % CLASSES
    const month = Math.floor(cell / (segments.length * CLASSES))
    const isSql = ofClass >= OUTCOME_CODE.sql
    for (let threshold = 0; threshold <= highest; threshold++) {
      const n = cube[cell * width + threshold] ?? 0
      if (n === 0) continue
      const at = month * (highest + 1) + threshold
      curve[threshold * CLASSES + ofClass] = (curve[threshold * CLASSES + ofClass] ?? 0) + n
      months[at] = (months[at] ?? 0) + n
      if (isSql) monthsSql[at] = (monthsSql[at] ?? 0) + n
    }
  }
  return { curve, months, monthsSql }
}

/** Those inside the window, by segment and class. */
function segmentCounts({ inside }: SweepCounts, { classes, segments }: Counted): SideAnswer['segments'] {
  const counts = new Uint32Array(segments.names.length * CLASSES)
  for (let i = 0; i < inside.length; i++) {
    if (inside[i] !== 1) continue
    const cell = (segments.ofCandidate[i] ?? 0) * CLASSES + (classes[i] ?? 0)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  const named = segments.names.map((name, i): [string, number[]] => [
    name,
    Array.from(counts.subarray(i * CLASSES, (i + 1) * CLASSES)),
  ])
  return Object.fromEntries(named.filter(([, byClass]) => byClass.some(n => n > 0)))
}
