import { expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../workspace/settings'
import { dueSteps, reachOfSteps } from './due-steps'
import { settingsTerms } from './settings-terms'

const terms = {
  ...settingsTerms(DEFAULT_SETTINGS),
  remindersBeforeMinutes: [30, 300],
  escalations: [
    { afterMinutes: 0, audience: 'owner' as const },
    { afterMinutes: 60, audience: 'sales_manager' as const },
  ],
}
const clocks = {
  mqlAt: new Date('2026-11-20T10:00:00Z'),
  firstTouchDueAt: new Date('2026-11-20T14:00:00Z'),
  answerDueAt: null,
}

it('reminds before, tells at the breach and after it', () => {
  const told = dueSteps(clocks, terms).map(({ kind, at, audience }) => [kind, at.toISOString(), audience])
  expect(told).toEqual([
    ['sla.due_soon', '2026-11-20T13:30:00.000Z', 'owner'],
    ['sla.breached', '2026-11-20T14:00:00.000Z', 'owner'],
    ['sla.escalated', '2026-11-20T15:00:00.000Z', 'sales_manager'],
  ])
})

it('names a step by its promise and its due time, so that a moved one is told again', () => {
  const moved = { ...clocks, firstTouchDueAt: new Date('2026-11-20T16:00:00Z') }
  const names = [...dueSteps(clocks, terms), ...dueSteps(moved, terms)].map(step => step.name)
  expect(new Set(names).size).toBe(names.length)
  expect(dueSteps(clocks, terms)).toEqual(dueSteps({ ...clocks }, terms))
})

it('both promises have their own steps, and none without one', () => {
  const both = dueSteps({ ...clocks, answerDueAt: new Date('2026-11-25T14:00:00Z') }, terms)
  expect(both.filter(step => step.clock === 'answer')).toHaveLength(4)
  expect(dueSteps({ ...clocks, firstTouchDueAt: null }, terms)).toEqual([])
})

it('knows how far from a due time to look', () => {
  expect(reachOfSteps([terms])).toEqual({ beforeMs: 300 * 60_000, afterMs: 60 * 60_000 })
  expect(reachOfSteps([])).toEqual({ beforeMs: 0, afterMs: 0 })
})
