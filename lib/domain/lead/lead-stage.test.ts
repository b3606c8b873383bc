import { expect, test } from 'vitest'
import { leadStage } from './lead-stage'

const mql = { outcome: null, hasOpportunity: false, hasSql: false, disposition: null }

test.each([
  [null, 'lead'],
  [mql, 'mql'],
  [{ ...mql, disposition: 'rejected' }, 'rejected'],
  [{ ...mql, disposition: 'accepted' }, 'accepted'],
  [{ ...mql, disposition: 'accepted', hasSql: true }, 'sql'],
  [{ ...mql, hasSql: true, hasOpportunity: true }, 'opportunity'],
  [{ ...mql, disposition: 'rejected', hasOpportunity: true, outcome: 'won' }, 'won'],
  [{ ...mql, outcome: 'lost' }, 'lost'],
] as const)('%j stands at %s', (episode, stage) => {
  expect(leadStage(episode)).toBe(stage)
})
