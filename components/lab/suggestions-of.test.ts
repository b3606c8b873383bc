import { expect, it } from 'vitest'
import { commentInput } from '@/lib/contracts/agreement-talk'
import { documentOf } from '@/lib/contracts/criteria-from'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/default-criteria'
import { suggestionsOf } from './suggestions-of'

it('names the clause, the field and both values of each change, as a comment on the draft takes them', () => {
  const changes = {
    total: 60,
    'page.points': 3,
    'page.window_days': 30,
    'fit-leader.points': 20,
    'gate-size.enforced': false,
    'guards.form_fill': false,
    'caps.engagement': null,
    'gone.points': 1,
  }
  const suggestions = suggestionsOf(documentOf(DEFAULT_CRITERIA), changes)
  expect(suggestions).toEqual([
    { anchor: 'terms', field: 'criteria.thresholds.total', from: 50, to: 60 },
    { anchor: 'behaviour_rules/page', field: 'points', from: 1, to: 3 },
    { anchor: 'behaviour_rules/page', field: 'window_days', from: null, to: 30 },
    { anchor: 'fit_rules/fit-leader', field: 'points', from: 15, to: 20 },
    { anchor: 'gates/gate-size', field: 'enforced', from: true, to: false },
    { anchor: 'terms', field: 'criteria.guards.form_fill', from: true, to: false },
    { anchor: 'terms', field: 'criteria.caps.engagement', from: 80, to: null },
  ])
  for (const { anchor, ...suggestion } of suggestions)
    expect(commentInput.safeParse({ anchor, body: 'From the lab', suggestion }).success).toBe(true)
})
