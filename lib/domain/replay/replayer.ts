import type { Criteria } from '../criteria/criteria'
import { dayNumber } from '../time/day-number'
import { draggedRule } from './dragged-rule'
import type { MovedRule } from './engagement-records'
import type { Exceptions } from './exceptions'
import { groupLeads, tallyCandidate } from './group-leads'
import { type History, lastMsOf } from './history'
import { MemoryOfWork } from './memory-of-work'
import { OUTCOME_CLASSES, OUTCOME_CODE } from './outcome-class'
import { classesAt } from './outcomes'
import { prepareSweep, type Remember } from './prepare-sweep'
import { monthOfDay, type ReplayWindow } from './replay-window'
import type { ShardAnswer, SideAnswer } from './shard-answer'
import { type Counted, cellsOf, countSweep, type SweepCounts } from './sweep-counts'
import { emptyTally, type Tally } from './tally'
import { type PointTally, tallyPoint } from './tally-point'
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
}

type Asked = ReplayQuestion & { except: Exceptions | null }

/** Replays criteria over one history and remembers what the next question can use again. */
export class Replayer {
  readonly history: History
  readonly #memory = new MemoryOfWork()
  readonly #lastMs: number
  /** What was swept last, and the rule that moves under the hand. */
  #last: Criteria | null = null
  #moved: MovedRule | null = null

  constructor(history: History) {
    this.history = history
    this.#lastMs = lastMsOf(history)
  }

  /** Whoever is excepted is counted elsewhere. */
  answer(asked: ReplayQuestion, except: Exceptions | null = null): ShardAnswer {
    const question = this.#settled(asked, except)
    const { draft, inForce } = question
    const counted = this.#counted(question)
    const ofInForce = inForce && this.#sweep(inForce, question, counted, null)
    this.#follow(draft)
    const ofDraft = this.#sweep(draft, question, counted, this.#moved)
    return {
      highest: question.highest,
      population: this.#population(question, counted),
      draft: this.#side(draft, ofDraft, question, counted),
      inForce: inForce && ofInForce && this.#side(inForce, ofInForce, question, counted),
      comparison: ofInForce && this.#compare(ofDraft, ofInForce, question, counted),
    }
  }

  /** What would become of the draft without one of its clauses. */
  effect(asked: ReplayQuestion, clause: string, except: Exceptions | null = null): Tally {
    const question = this.#settled(asked, except)
    const counted = this.#counted(question)
    const { draft, asOfMs } = question
    const isBehaviour = draft.behaviourRules.some(rule => rule.id === clause)
    // A pass for one figure must not push out what a hand is moving.
    const remember: Remember = (kind, key, work) =>
      kind === 'records' && isBehaviour ? work() : this.#memory.remember(kind, key, work)
    const isHeld = this.#last && draggedRule(this.#last.behaviourRules, draft.behaviourRules) === 'same'
    const moved = isHeld && !isBehaviour ? this.#moved : null
    const { snapshot } = this.history
    const input = prepareSweep(withoutClause(draft, clause), { snapshot, asOfMs, moved, remember })
    return tallyPoint(countSweep(input, counted, 0), counted).tally
  }

  /** As of any moment after all that is known, nothing differs: it is one question. */
  #settled(question: ReplayQuestion, except: Exceptions | null): Asked {
    const asOfMs = question.asOfMs < this.#lastMs ? question.asOfMs : Number.POSITIVE_INFINITY
    return { ...question, asOfMs, except }
  }

  /** A rule is left open as long as it alone is moved, or what has nothing to do with behaviour. */
  #follow(draft: Criteria): void {
    const dragged = this.#last && draggedRule(this.#last.behaviourRules, draft.behaviourRules)
    this.#last = draft
    if (dragged === 'same') return
    const isWithin =
      dragged?.id === this.#moved?.id && dragged && this.#moved
        ? dragged.least >= this.#moved.least && dragged.most <= this.#moved.most
        : false
    if (!isWithin) this.#moved = dragged
  }

  #counted({ asOfMs, window, except }: Asked): Counted {
    return this.#memory.remember('counted', [asOfMs, window, except?.id], () => {
      const classes = classesAt(this.history.outcomes, asOfMs)
      return {
        history: this.history,
        classes,
        isWin: this.#winsIn(window, classes, except),
        skipped: except?.candidates ?? null,
        months: monthOfDay(window),
        monthCount: window.monthStarts.length,
        ...cellsOf(this.history, classes),
      }
    })
  }

  /** Wins whose real handoff lies in the window; one without a date lies in every window. */
  #winsIn({ fromDay, toDay }: ReplayWindow, classes: Uint8Array, except: Exceptions | null): Uint8Array {
    const { mqlMs } = this.history.outcomes
    const { timeZone } = this.history.snapshot
    return classes.map((code, i) => {
      if (code !== OUTCOME_CODE.won || except?.candidates[i] === 1) return 0
      const ms = mqlMs[i] ?? Number.NaN
      const day = Number.isNaN(ms) ? ms : dayNumber(ms, timeZone)
      return Number.isNaN(day) || (day >= fromDay && day < toDay) ? 1 : 0
    })
  }

  #sweep(
    criteria: Criteria,
    { asOfMs, window, highest, except }: Asked,
    counted: Counted,
    moved: MovedRule | null,
  ): SweepCounts {
    return this.#memory.remember('sweep', [criteria, asOfMs, window, highest, except?.id], () => {
      const { snapshot } = this.history
      const { remember } = this.#memory
      return countSweep(prepareSweep(criteria, { snapshot, asOfMs, moved, remember }), counted, highest)
    })
  }

  #population({ asOfMs, window, except }: Asked, { classes, isWin }: Counted): ShardAnswer['population'] {
    return this.#memory.remember('population', [asOfMs, window, except?.id], () => {
      const { snapshot, leads } = this.history
      const tally = emptyTally()
      let wins = 0
      let candidates = 0
      for (let i = 0; i < snapshot.size; i++) {
        if (except?.candidates[i] === 1) continue
        candidates += 1
        tallyCandidate(tally, this.history, i, classes[i] ?? 0)
        wins += isWin[i] ?? 0
      }
      return {
        candidates,
        leads: leads.length - (except?.leads ?? 0),
        events: snapshot.eventType.length - (except?.events ?? 0),
        tally,
        wins,
      }
    })
  }

  #side(criteria: Criteria, swept: SweepCounts, question: Asked, counted: Counted): SideAnswer {
    const { asOfMs, window, highest, named, except } = question
    return this.#memory.remember('side', [criteria, asOfMs, window, highest, named, except?.id], () => {
      const { tally, cells, missed } = tallyPoint(swept, counted)
      return {
        threshold: criteria.thresholds.total,
        point: tally,
        ...flatten(swept, counted.monthCount),
        wonMinor: swept.wonMinor.slice(0, swept.highest + 1),
        caughtWins: swept.caughtWins.slice(0, swept.highest + 1),
        segments: segmentCounts(cells, counted),
        missedWins: groupLeads(this.history, counted.classes, missed, null, named),
      }
    })
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
function segmentCounts(cells: PointTally['cells'], { segments }: Counted): SideAnswer['segments'] {
  const named = segments.map((name, i): [string, number[]] => [
    name,
    Array.from(cells.subarray(i * CLASSES, (i + 1) * CLASSES)),
  ])
  return Object.fromEntries(named.filter(([, byClass]) => byClass.some(n => n > 0)))
}
