import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AGREEMENTS } from '@/db/seed/agreements'
import { parseAgreement } from './parse-agreement'

const content = () => JSON.parse(JSON.stringify(AGREEMENTS[2]?.content))
type Draft = ReturnType<typeof content>

function refusals(change: (draft: Draft) => void): string[] {
  const draft = content()
  change(draft)
  const parsed = parseAgreement(draft)
  return parsed.ok ? [] : parsed.refusals.map(({ clause, message }) => `${clause}: ${message}`)
}

describe('parseAgreement', () => {
  test.each(AGREEMENTS.map(each => [each.n, each.content] as const))('takes version %i', (_, agreed) => {
    expect(parseAgreement(JSON.parse(JSON.stringify(agreed)))).toMatchObject({ ok: true })
  })

  test.each<[string, (draft: Draft) => void, string]>([
    [
      'a rule without points',
      draft => void delete draft.criteria.behaviour_rules[3].points,
      'Behaviour rule "Pricing page", points: is missing; give a number.',
    ],
    [
      'a threshold nobody reaches',
      draft => {
        draft.criteria.thresholds.total = 500
      },
      'Thresholds, total: 500 can never be reached, fit and engagement together is capped at 127; lower this or raise the cap.',
    ],
    [
      'a commitment without a figure',
      draft => {
        draft.commitments[0].at_least = null
      },
      'Commitment "First touch in time": promises no figure; give the least or the most.',
    ],
    [
      'a clause without a title',
      draft => {
        draft.clauses[0].title = ' '
      },
      'Clause 1, title: is empty; give the clause a title.',
    ],
    [
      'a term without its calendar',
      draft => {
        draft.sla.disposition.calendar = 'gone'
      },
      'Time to accept or reject, calendar: counts business time, which needs one of the calendars; choose one.',
    ],
    [
      'two terms for one route',
      draft => void draft.sla.first_touch.push({ ...draft.sla.first_touch[0], id: 'again' }),
      'First touch "inbound": has two terms for the same route and segment; remove one.',
    ],
  ])('names %s', (_, change, refusal) => {
    expect(refusals(change)).toContain(refusal)
  })

  test('a calendar that never opens is refused by its name', () => {
    const told = refusals(draft => {
      draft.sla.calendars[0].weekly = {}
    })
    expect(told.join()).toContain('Calendar "Office hours, New York"')
  })

  test('E3 whatever a draft holds, it is read or refused, and never throws', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('criteria', 'sla', 'clauses', 'commitments'),
        (value, part) => {
          const parsed = parseAgreement({ ...content(), [part]: value })
          expect(parsed.ok || parsed.refusals.every(({ clause }) => clause !== '')).toBe(true)
        },
      ),
    )
  })
})
