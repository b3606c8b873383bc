import { expect, it } from 'vitest'
import { foldEpisodes } from '@/lib/domain/handoff/episodes'
import { NORTHWIND, NORTHWIND_SEED } from './northwind'
import { seedTerms } from './seed-terms'
import { historyOf } from './story-history'
import { tellFresh } from './tell-fresh'
import { Timeline } from './timeline'

const now = Date.parse('2026-11-22T14:30:00Z')
const stories = tellFresh(now, NORTHWIND_SEED)
const terms = seedTerms(new Timeline('2026-11-22'), NORTHWIND.timeZone)
const dues = stories.flatMap(story =>
  foldEpisodes(historyOf(story, []), terms).map(({ dueAt, firstTouchAt, disposedAt }) => ({
    minutes: ((dueAt?.getTime() ?? 0) - now) / 60_000,
    isOpen: firstTouchAt === null && disposedAt === null,
  })),
)

it('waits, with some due soon, some overdue and some tomorrow, to the minute', () => {
  expect(dues.map(each => Math.round(each.minutes))).toEqual([-190, -4, 52, 100, 185, 400, 760, 1_500])
  expect(dues.every(each => each.isOpen)).toBe(true)
})

it('knows nothing of what comes after now', () => {
  const instants = stories.flatMap(story => [...story.events, ...story.facts, ...story.touches])
  expect(Math.max(...instants.map(each => each.at))).toBeLessThan(now)
})
