import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RateMove, type VerdictFacts, verdictOf } from './verdict'

const move = (
  before: number | null,
  after: number | null,
  interval: [number, number] | null,
  label = 'MQL to SQL',
): RateMove => ({
  label,
  before,
  after,
  interval,
  isSmall: false,
})
const rose = move(0.12, 0.18, [0.02, 0.1])
const fell = move(0.18, 0.12, [-0.1, -0.02])
const same = move(0.15, 0.16, [-0.03, 0.05])
const unsaid = move(null, null, null)

const say = (facts: Partial<VerdictFacts>) => {
  const defaults: VerdictFacts = {
    volume: { before: 400, after: 400 },
    conversion: same,
    pipeline: 'unclear',
    others: [],
  }
  return verdictOf({ ...defaults, ...facts }).headline.replaceAll('\u202F', ' ')
}
const more = { before: 400, after: 500 }
const fewer = { before: 500, after: 400 }

describe('headline', () => {
  it.each<[string, Partial<VerdictFacts>]>([
    [
      'MQL volume is up 25 % while pipeline from matured cohorts is flat: the extra leads are not converting.',
      { volume: more, pipeline: 'diverging' },
    ],
    [
      'MQL volume is up 25 %, and pipeline from matured cohorts rises with it.',
      { volume: more, pipeline: 'together' },
    ],
    [
      'MQL volume is up 25 %, but fewer of them convert: MQL to SQL went from 18.0 % to 12.0 %.',
      { volume: more, conversion: fell, pipeline: 'diverging' },
    ],
    [
      'MQL volume is up 25 %, and more of them convert: MQL to SQL went from 12.0 % to 18.0 %.',
      { volume: more, conversion: rose },
    ],
    ['MQL volume is up 25 %; MQL to SQL has not clearly moved.', { volume: more }],
    [
      'MQL volume is up 25 %; whether the extra leads convert cannot be said yet.',
      { volume: more, conversion: unsaid },
    ],
    [
      'MQL volume is down 20 %, but more of them convert: MQL to SQL went from 12.0 % to 18.0 %.',
      { volume: fewer, conversion: rose },
    ],
    ['MQL volume is down 20 %; MQL to SQL has not clearly moved.', { volume: fewer }],
    ['MQL to SQL rose from 12.0 % to 18.0 %, on steady MQL volume.', { conversion: rose }],
    ['Steady: neither MQL volume nor MQL to SQL has clearly moved.', {}],
    ['412 MQLs were handed over; MQL to SQL stands at 16.0 %.', { volume: { before: 0, after: 412 } }],
    [
      '412 MQLs were handed over; none is old enough to be judged yet.',
      { volume: { before: null, after: 412 }, conversion: unsaid },
    ],
    ['No leads were handed over in this period.', { volume: { before: 10, after: 0 } }],
  ])('%s', (headline, facts) => expect(say(facts)).toBe(headline))

  it('does not call a difference that chance explains a move', () =>
    expect(say({ volume: { before: 40, after: 52 } })).toBe(
      'Steady: neither MQL volume nor MQL to SQL has clearly moved.',
    ))

  it('does not judge a rate of too few', () =>
    expect(say({ conversion: { ...rose, isSmall: true } })).toBe(
      'MQL volume is steady; what becomes of it cannot be said yet.',
    ))
})

describe('findings', () => {
  it('are the rates that clearly moved, in the order given', () => {
    const others = [
      move(0.6, 0.48, [-0.2, -0.05], 'Quality acceptance'),
      same,
      move(0.7, 0.8, [0.04, 0.16], 'SLA attainment'),
    ]
    const { findings } = verdictOf({ volume: more, conversion: same, pipeline: 'unclear', others })
    expect(findings.map(each => each.replaceAll('\u202F', ' '))).toEqual([
      'Quality acceptance fell from 60.0 % to 48.0 %.',
      'SLA attainment rose from 70.0 % to 80.0 %.',
    ])
  })
})

it('never claims a move whose interval holds zero', () => {
  const rate = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(rate, rate, fc.double({ min: 0, max: 0.5, noNaN: true }), (before, after, width) => {
      const interval: [number, number] = [
        Math.min(after - before, 0) - width,
        Math.max(after - before, 0) + width,
      ]
      const { headline, findings } = verdictOf({
        volume: { before: 100, after: 100 },
        conversion: move(before, after, interval),
        pipeline: 'unclear',
        others: [move(before, after, interval)],
      })
      expect(headline).not.toMatch(/rose|fell|went/)
      expect(findings).toEqual([])
    }),
  )
})
