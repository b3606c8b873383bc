import { describe, expect, it } from 'vitest'
import { readReference } from '../handoff/planted.testing'
import { factsAt } from './candidate'
import { firstCrossing } from './first-crossing'
import { plantedCriteria, plantedLeads } from './planted.testing'
import { reaches } from './reaches'
import { scoreLead } from './score-lead'

type Scores = {
  at_mql_plain: number
  at_mql_decayed: number
  as_of_plain: number
  as_of_decayed: number
}
type Sweep = Record<string, { n: number; sql: number; won: number }>

const truth = readReference('planted_dev_truth.json')
const asOf = new Date(truth.as_of)
const leads = plantedLeads()
const plain = plantedCriteria(null)
const decayed = plantedCriteria(30)

describe('planted_dev scores', () => {
  const scored = leads.map(lead => {
    const score = (criteria: typeof plain, at: Date) =>
      scoreLead(factsAt(lead.facts, at.getTime()), lead.events, criteria, at, 'UTC').total ?? Number.NaN
    return {
      lead,
      at_mql_plain: score(plain, lead.mqlAt),
      at_mql_decayed: score(decayed, lead.mqlAt),
      as_of_plain: score(plain, asOf),
      as_of_decayed: score(decayed, asOf),
    }
  })
  const kinds = ['at_mql_plain', 'at_mql_decayed', 'as_of_plain', 'as_of_decayed'] as const

  it.each(kinds)('%s equals the truth for every lead', kind => {
    const scores: Record<string, Scores> = truth.scores
    expect(scored).toHaveLength(400)
    expect(Object.keys(scores)).toHaveLength(400)
    const wrong = scored.filter(
      each => !(Math.abs(each[kind] - (scores[each.lead.id]?.[kind] ?? Number.NaN)) <= 1e-6),
    )
    expect(wrong.map(each => each.lead.id)).toEqual([])
  })

  it('keeps as many SQLs and wins above each threshold as the truth', () => {
    const sweep: Sweep = truth.threshold_sweep_plain_at_mql
    const counted = Object.keys(sweep).map(threshold => {
      const above = scored.filter(each => reaches(each.at_mql_plain, Number(threshold)))
      const sql = above.filter(each => each.lead.isSql).length
      return [threshold, { n: above.length, sql, won: above.filter(each => each.lead.isWon).length }]
    })
    expect(Object.fromEntries(counted)).toEqual(sweep)
  })

  it('crosses a plain threshold by the handoff exactly where the score at the handoff reaches it', () => {
    for (const total of [10, 45, 80, 120]) {
      const criteria = { ...plain, gates: [], thresholds: { ...plain.thresholds, total } }
      const crossed = leads.filter(lead =>
        firstCrossing({ ...lead, earlier: [] }, criteria, lead.mqlAt, 'UTC'),
      )
      expect(crossed.length).toBe(truth.threshold_sweep_plain_at_mql[total].n)
    }
  })

  it('lets nobody cross whose gates fail', () => {
    const criteria = { ...plain, thresholds: { ...plain.thresholds, total: 0 } }
    const crossed = leads.filter(lead => firstCrossing({ ...lead, earlier: [] }, criteria, asOf, 'UTC'))
    expect(crossed.length).toBe(400 - truth.planted_modes.persona_mismatch)
  })
})
