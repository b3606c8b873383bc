import { expect, test } from 'vitest'
import { againstOutcome, wasWorth } from './against-outcome'
import { compareDefinitions } from './compare-definitions'

test('labels against what happened', () => {
  const judged = [
    { label: true, stratum: 'won' },
    { label: true, stratum: 'qualified' },
    { label: true, stratum: 'sent_back' },
    { label: false, stratum: 'accepted' },
    { label: false, stratum: 'won' },
  ] as const
  expect(againstOutcome(judged)).toMatchObject({
    yes: { n: 3, good: 2 },
    no: { n: 2, good: 1 },
    right: { n: 3, of: 5 },
  })
  expect(againstOutcome([])).toMatchObject({ right: { n: 0, of: 0, interval: null } })
  expect([wasWorth('accepted'), wasWorth('sent_back')]).toEqual([false, false])
})

const plain = { threshold: 50, leastEmployees: 50, mostEmployees: null, titles: [], actions: [] }

test('definitions are held beside each other question by question', () => {
  const marketing = { ...plain, titles: ['Head of Sales ', 'CEO'], actions: ['demo_request'] }
  const sales = {
    ...plain,
    leastEmployees: 100,
    titles: ['head of  sales', 'VP Sales'],
    actions: ['demo_request'],
  }
  expect(compareDefinitions(marketing, sales)).toEqual({
    threshold: 'same',
    employees: 'different',
    titles: { both: ['Head of Sales'], onlyMarketing: ['CEO'], onlySales: ['VP Sales'] },
    actions: { both: ['demo_request'], onlyMarketing: [], onlySales: [] },
    alike: 2,
  })
  expect(compareDefinitions(plain, plain).alike).toBe(4)
})
