import { all, always, is, not, reachedEver, untold } from './condition'
import { excludedFor, type Plan, type Rule } from './plan'

/** What keeps an amount out of sums and averages: another currency, or money nobody declared. */
const unpriced: readonly Rule[] = [
  { name: excludedFor('other_currency'), when: { op: 'foreign' } },
  { name: excludedFor('amount_missing'), when: is('amountState', 'missing', null) },
  { name: excludedFor('amount_zero'), when: is('amountState', 'zero') },
]

const priced = { n: ['included'] }

/** Amounts of won deals by close date. */
export const WON_AMOUNTS: Plan = {
  subject: 'opportunity',
  clock: 'won',
  beyond: [{ name: excludedFor('undated'), when: untold('won') }],
  rules: [...unpriced, { name: 'included', when: always }],
  parts: priced,
  measured: { included: 'amount' },
}

const CREATED_AMOUNTS: Plan = {
  ...WON_AMOUNTS,
  clock: 'created',
  beyond: [{ name: excludedFor('undated'), when: untold('created') }],
}

const OPEN_AMOUNTS: Plan = {
  ...CREATED_AMOUNTS,
  beyond: [{ name: excludedFor('undated'), when: all(untold('created'), not(reachedEver('closed'))) }],
  rules: [{ name: 'closed', when: reachedEver('closed') }, ...CREATED_AMOUNTS.rules],
}

/** Amounts of the deals that were won, created, or are open; MQLs of the same period stand beside what was created. */
export function planAmount(of: 'won' | 'created' | 'open'): Record<string, Plan> {
  if (of === 'won') return { main: WON_AMOUNTS }
  return of === 'open' ? { main: OPEN_AMOUNTS } : { main: CREATED_AMOUNTS, mqls: mqlsBeside }
}

const mqlsBeside: Plan = {
  subject: 'handoff',
  clock: 'mql',
  beyond: [],
  rules: [{ name: 'mqls', when: always }],
  parts: { mqls: ['mqls'] },
}
