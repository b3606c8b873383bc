import { expect, it } from 'vitest'
import { behaviour } from '../scoring/criteria.testing'
import { draggedRule } from './dragged-rule'

const page = behaviour('page_view', 3, { id: 'page' })
const trial = behaviour('trial_active', 5, { id: 'trial' })

it('finds the one rule whose points moved', () => {
  expect(draggedRule([page, trial], [page, { ...trial, points: 9 }])).toMatchObject({ id: 'trial' })
})

it('leaves room for wherever the points have been', () => {
  const far = draggedRule([{ ...page, points: 4_000 }], [page])
  expect(far).toMatchObject({ least: -30, most: 10_000 })
})

it('says when nothing moved, and when more than points of one rule did', () => {
  expect(draggedRule([page, trial], [page, { ...trial }])).toBe('same')
  expect(
    draggedRule(
      [page, trial],
      [
        { ...page, points: 1 },
        { ...trial, points: 1 },
      ],
    ),
  ).toBeNull()
  expect(draggedRule([page], [{ ...page, halfLifeDays: 3 }])).toBeNull()
  expect(draggedRule([page], [page, trial])).toBeNull()
  expect(draggedRule([page, page], [page, { ...page, points: 1 }])).toBeNull()
})
