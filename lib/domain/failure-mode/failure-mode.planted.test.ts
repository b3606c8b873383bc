import { describe, expect, it } from 'vitest'
import { readReference } from '../handoff/planted.testing'
import { factsAt } from '../scoring/candidate'
import { plantedCriteria, plantedLeads } from '../scoring/planted.testing'
import { detectFailureMode } from './detect-failure-mode'

const truth = readReference('planted_dev_truth.json')
const criteria = plantedCriteria(30)
const moment = (at: Date) => ({ ms: at.getTime(), dateOnly: false })

describe('planted_dev failure modes', () => {
  const found = plantedLeads().map(({ id, mqlAt, facts, events, rejections }) => {
    const handoff = { mqlAt: moment(mqlAt), facts: factsAt(facts, mqlAt.getTime()), events }
    return [
      id,
      detectFailureMode({ ...handoff, rejections: rejections.map(moment) }, criteria, 'UTC'),
    ] as const
  })

  it('names the mode of each of the 400 leads', () => {
    expect(Object.fromEntries(found.map(([id, { mode }]) => [id, mode]))).toEqual(truth.modes_by_lead)
  })

  it('brings the evidence with it', () => {
    for (const [, { mode, engagement, rejectedAt, failedGates }] of found) {
      if (mode === 'recycled') expect(rejectedAt).not.toBeNull()
      if (mode === 'persona_mismatch') expect(failedGates.length).toBeGreaterThan(0)
      if (mode === 'form_fill') expect(engagement.events).toBe(1)
    }
  })
})
