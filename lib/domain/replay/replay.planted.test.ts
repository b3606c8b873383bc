import { describe, expect, it } from 'vitest'
import type { Criteria } from '../criteria/criteria'
import { readReference } from '../handoff/planted.testing'
import { firstCrossing } from '../scoring/first-crossing'
import { plantedCriteria, plantedLeads } from '../scoring/planted.testing'
import { exceptionsOf } from './exceptions'
import type { History } from './history'
import type { RealEpisode } from './lead-stretches'
import { mergeAnswers } from './merge-answers'
import { OUTCOME_CLASSES, OUTCOME_CODE } from './outcome-class'
import { OutcomesBuilder } from './outcomes'
import { replayFigures } from './replay-figures'
import { Replayer, type ReplayQuestion } from './replayer'
import { SnapshotBuilder } from './snapshot-builder'
import { addTallies } from './tally'

const truth = readReference('planted_dev_truth.json')
const asOf = new Date(truth.as_of)
const DAY_MS = 86_400_000
const leads = plantedLeads()

const NOTHING: Omit<RealEpisode, 'id' | 'mqlAt'> = {
  acceptedAt: null,
  disposedAt: null,
  disposition: null,
  verdict: null,
  reason: null,
  sqlAt: null,
  closedAt: null,
  outcome: null,
  amountMinor: null,
  dateOnly: 0,
}

/** Each planted lead as one stretch, read up to its handoff: what the truth file's sweep is about. */
function historyOf(some: typeof leads): History {
  const snapshot = new SnapshotBuilder('UTC')
  const outcomes = new OutcomesBuilder()
  some.forEach((lead, i) => {
    snapshot.addCandidate({ ...lead, earlier: [] }, lead.mqlAt.getTime())
    outcomes.add(i, {
      ...NOTHING,
      id: lead.id,
      mqlAt: lead.mqlAt,
      sqlAt: lead.isSql ? lead.mqlAt : null,
      closedAt: lead.isWon ? lead.mqlAt : null,
      outcome: lead.isWon ? 'won' : null,
    })
  })
  return { snapshot: snapshot.snapshot(), outcomes: outcomes.outcomes(), leads: some.map(lead => lead.id) }
}

const plain: Criteria = { ...plantedCriteria(null), gates: [] }
const fromDay = Math.floor(Date.parse('2024-01-01T00:00:00Z') / DAY_MS)
const question: ReplayQuestion = {
  draft: plain,
  inForce: { ...plantedCriteria(30), thresholds: { ...plain.thresholds, total: 40 } },
  asOfMs: asOf.getTime(),
  window: { fromDay, toDay: fromDay + 1_500, monthStarts: [fromDay, fromDay + 500] },
  highest: 150,
  named: 500,
}
const history = historyOf(leads)
const answer = new Replayer(history).answer(question)

const without = (some: Set<string>, others: Set<string>) =>
  new Set([...some].filter(each => !others.has(each)))

describe('planted_dev replayed', () => {
  it('sweeps the thresholds as the truth file does, in one pass', () => {
    const sweep: Record<string, { n: number; sql: number; won: number }> = truth.threshold_sweep_plain_at_mql
    expect(Object.keys(sweep).length).toBeGreaterThan(20)
    const found = Object.keys(sweep).map(key => {
      const base = Number(key) * OUTCOME_CLASSES.length
      const byClass = Array.from(answer.draft.curve.subarray(base, base + OUTCOME_CLASSES.length))
      const n = byClass.reduce((sum, each) => sum + each, 0)
      const won = byClass[OUTCOME_CODE.won] ?? 0
      return [key, { n, sql: won + (byClass[OUTCOME_CODE.sql] ?? 0), won }]
    })
    expect(Object.fromEntries(found)).toEqual(sweep)
  })

  it('says at the exact threshold what the curve says there, and misses the other wins by name', () => {
    const { point, curve, caughtWins, missedWins } = answer.draft
    const base = 50 * OUTCOME_CLASSES.length
    expect(point.byClass).toEqual(Array.from(curve.subarray(base, base + OUTCOME_CLASSES.length)))
    expect(point.caughtWins).toBe(caughtWins[50])
    expect(missedWins.leads).toHaveLength(truth.funnel.won - point.caughtWins)
    const figures = replayFigures(point, 10, answer.population.wins)
    expect(figures.missedWins).toBe(missedWins.leads.length)
    expect(figures.mqlsPerWeek).toBe(figures.mqls / 10)
  })

  it('finds who enters and who leaves as the scorer does, lead by lead', () => {
    const crosses = (criteria: Criteria) =>
      new Set(
        leads
          .filter(lead => firstCrossing({ ...lead, earlier: [] }, criteria, lead.mqlAt, 'UTC'))
          .map(lead => lead.id),
      )
    const [now, before] = [crosses(plain), crosses(question.inForce ?? plain)]
    const named = (group: { leads: { lead: string }[] } | undefined) =>
      new Set(group?.leads.map(each => each.lead))
    expect(named(answer.comparison?.enters)).toEqual(without(now, before))
    expect(named(answer.comparison?.leaves)).toEqual(without(before, now))
    expect(answer.comparison?.both).toBe(now.size - without(now, before).size)
  })

  it('without a clause is what a replay of the criteria without it says', () => {
    const replayer = new Replayer(history)
    replayer.answer(question)
    for (const { id } of plain.behaviourRules) {
      const rest = { ...plain, behaviourRules: plain.behaviourRules.filter(rule => rule.id !== id) }
      const alone = new Replayer(history).answer({ ...question, draft: rest })
      expect(replayer.effect(question, id)).toEqual(alone.draft.point)
    }
  })

  it('is the sum of its parts', () => {
    const parts = [leads.slice(0, 150), leads.slice(150)].map(some =>
      new Replayer(historyOf(some)).answer(question),
    )
    const merged = mergeAnswers(parts, question.named)
    expect(merged).toEqual(answer)
  })

  it('answers the same when it remembers, whatever was asked between', () => {
    const replayer = new Replayer(history)
    replayer.answer(question)
    const points = plain.behaviourRules.map((rule, i) => (i === 0 ? { ...rule, points: 31 } : rule))
    const dragged = (id: string, to: number) => ({
      ...plain,
      behaviourRules: plain.behaviourRules.map(rule => (rule.id === id ? { ...rule, points: to } : rule)),
    })
    for (const draft of [
      { ...plain, behaviourRules: points },
      ...[3, 9.5, -4, 22].map(to => dragged('pricing_view', to)),
      ...[1, 40].map(to => dragged('webinar', to)),
      { ...plain, thresholds: { ...plain.thresholds, total: 77.5 } },
      { ...plain, gates: plantedCriteria(null).gates },
      { ...plain, guards: { ...plain.guards, form_fill: true } },
      { ...plain, behaviourRules: plain.behaviourRules.map(rule => ({ ...rule, cap: 2, halfLifeDays: 14 })) },
    ]) {
      const asked = { ...question, draft }
      expect(replayer.answer(asked)).toEqual(new Replayer(history).answer(asked))
    }
  })
})

it('leaves out whom it is told to, so that those who changed are counted anew beside the others', () => {
  const history = historyOf(leads)
  const changed = leads.filter((_, i) => i % 7 === 3)
  const except = exceptionsOf(history, new Set(changed.map(lead => lead.id)), 1)
  const replayer = new Replayer(history)
  const whole = replayer.answer(question)
  const rest = replayer.answer(question, except)
  const anew = new Replayer(historyOf(changed))
  expect(rest.population.leads).toBe(leads.length - changed.length)
  expect(mergeAnswers([rest, anew.answer(question)], question.named)).toEqual(whole)
  const [clause] = plain.behaviourRules
  const id = clause?.id ?? ''
  const both = addTallies(replayer.effect(question, id, except), anew.effect(question, id))
  expect(both).toEqual(replayer.effect(question, id))
  expect(replayer.answer(question)).toEqual(whole)
})
