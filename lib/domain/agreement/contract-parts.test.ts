import { describe, expect, test } from 'vitest'
import { AGREEMENTS } from '@/db/seed/agreements'
import { contractParts } from './contract-parts'

const third = JSON.parse(JSON.stringify(AGREEMENTS[2]?.content))
const textOf = (content: unknown) => JSON.stringify(contractParts(content))

describe('an agreement read as a contract', () => {
  test('has its parts in the order in which they are agreed', () => {
    expect(contractParts(third).map(({ title }) => title)).toEqual([
      'What both sides mean',
      'Who may become a lead at all',
      'Points for who they are',
      'Points for what they do',
      'The line',
      'What sales promises',
      'What each side is measured by',
      'Reasons and review',
    ])
  })

  test('says every rule, gate, term and commitment by its name', () => {
    const text = textOf(third)
    const { criteria, commitments, clauses } = third
    for (const { name } of [
      ...criteria.gates,
      ...criteria.fit_rules,
      ...criteria.behaviour_rules,
      ...commitments,
    ])
      expect(text).toContain(JSON.stringify(name))
    for (const { title } of clauses) expect(text).toContain(title)
    for (const { segment } of criteria.thresholds.segments) expect(text).toContain(segment)
  })

  test('a gate that is only watched, and one that lets the unknown through, say so', () => {
    const [gate] = third.criteria.gates
    const content = {
      ...third,
      criteria: { ...third.criteria, gates: [{ ...gate, enforced: false, when_unknown: 'pass' }] },
    }
    expect(textOf(content)).toContain('(watched, holds nobody back); let through when not known')
  })

  test('says of nothing that nothing is agreed, and does not fall over', () => {
    const text = textOf({})
    for (const said of ['No gate.', 'No fit rule.', 'No behaviour rule.', 'Nothing.'])
      expect(text).toContain(said)
  })
})
