import type { Criteria } from '../criteria/criteria'
import { dayNumber } from '../time/day-number'
import { NEVER } from './eligible-points'
import { groupLeads, tallyCandidate } from './group-leads'
import type { History } from './history'
import { MemoryOfWork } from './memory-of-work'
import { OUTCOME_CLASSES, OUTCOME_CODE } from './outcome-class'
import { classesAt } from './outcomes'
import { prepareSweep } from './prepare-sweep'
import { monthAt, monthOfDay, type ReplayWindow } from './replay-window'
import type { ClauseEffect, ShardAnswer, SideAnswer } from './shard-answer'
import { type Counted, countSweep, type SweepCounts } from './sweep-counts'
import { emptyTally, type Tally } from './tally'
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
      population: this.#population(counted),
      draft: this.#side(draft, ofDraft, question, counted),
      inForce: inForce && ofInForce && this.#side(inForce, ofInForce, question, counted),
      comparison: ofInForce && this.#compare(ofDraft.crossed, ofInForce.crossed, question, counted),
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
      const input = prepareSweep(this.history.snapshot, criteria, asOfMs, this.#memory.remember)
      return countSweep(input, counted, highest)
    })
  }

  #population({ classes, isWin }: Counted): ShardAnswer['population'] {
    const { snapshot, leads } = this.history
    const tally = emptyTally()
    let wins = 0
    for (let i = 0; i < snapshot.size; i++) {
      tallyCandidate(tally, this.history, i, classes[i] ?? 0)
      wins += isWin[i] ?? 0
    }
    return { candidates: snapshot.size, leads: leads.length, events: snapshot.eventType.length, tally, wins }
  }

  #side(criteria: Criteria, swept: SweepCounts, { named }: ReplayQuestion, counted: Counted): SideAnswer {
    const { crossed } = swept
    const point = this.#point(crossed, counted)
    const missed: number[] = []
    counted.isWin.forEach((isWin, i) => {
      if (isWin === 1 && crossed[i] === NEVER) missed.push(i)
    })
    return {
      threshold: criteria.thresholds.total,
      point,
      ...flatten(swept, counted.monthCount),
      wonMinor: swept.wonMinor.slice(0, swept.highest + 1),
      caughtWins: swept.caughtWins.slice(0, swept.highest + 1),
      segments: this.#segments(crossed, counted),
      missedWins: groupLeads(this.history, counted.classes, missed, null, named),
    }
  }

  #point(crossed: Uint32Array, counted: Counted): Tally {
    const tally = emptyTally()
    for (let i = 0; i < crossed.length; i++) {
      if (crossed[i] === NEVER) continue
      tally.caughtWins += counted.isWin[i] ?? 0
      if (this.#isInside(crossed, i, counted)) tallyCandidate(tally, this.history, i, counted.classes[i] ?? 0)
    }
    return tally
  }

  #isInside(crossed: Uint32Array, candidate: number, { months }: Counted): boolean {
    const point = crossed[candidate] ?? NEVER
    return point !== NEVER && monthAt(months, this.history.snapshot.pointDay[point] ?? 0) >= 0
  }

  #segments(crossed: Uint32Array, counted: Counted): SideAnswer['segments'] {
    const { facts, factStart } = this.history.snapshot
    const column = facts.get('segment')
    const segments: SideAnswer['segments'] = {}
    for (let i = 0; i < crossed.length; i++) {
      if (!this.#isInside(crossed, i, counted)) continue
      const name = String(column?.values[column.codes[factStart[i] ?? 0] ?? 0] ?? '')
      const byClass = segments[name] ?? new Array<number>(CLASSES).fill(0)
      const ofClass = counted.classes[i] ?? 0
      byClass[ofClass] = (byClass[ofClass] ?? 0) + 1
      segments[name] = byClass
    }
    return segments
  }

  #compare(
    draft: Uint32Array,
    inForce: Uint32Array,
    { named }: ReplayQuestion,
    counted: Counted,
  ): ShardAnswer['comparison'] {
    const enters: number[] = []
    const leaves: number[] = []
    let both = 0
    for (let i = 0; i < draft.length; i++) {
      const isIn = this.#isInside(draft, i, counted)
      const wasIn = this.#isInside(inForce, i, counted)
      if (isIn && wasIn) both += 1
      else if (isIn) enters.push(i)
      else if (wasIn) leaves.push(i)
    }
    return {
      enters: groupLeads(this.history, counted.classes, enters, draft, named),
      leaves: groupLeads(this.history, counted.classes, leaves, inForce, named),
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
        return { id, point: this.#point(countSweep(input, counted, 0).crossed, counted) }
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
