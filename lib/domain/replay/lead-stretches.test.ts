import { describe, expect, it } from 'vitest'
import { leadStretches, type RealEpisode } from './lead-stretches'
import { OUTCOME_CLASSES } from './outcome-class'
import { classesAt, OutcomesBuilder } from './outcomes'

const at = (day: string) => new Date(`${day}T12:00:00Z`)
const episode = (mql: string, more: Partial<RealEpisode> = {}): RealEpisode => ({
  id: mql,
  mqlAt: at(mql),
  acceptedAt: null,
  disposedAt: null,
  disposition: null,
  verdict: null,
  reason: null,
  sqlAt: null,
  closedAt: null,
  outcome: null,
  amountMinor: null,
  dateOnly: 0,
  ...more,
})
const rejected = episode('2026-01-10', {
  disposition: 'rejected',
  disposedAt: at('2026-01-12'),
  verdict: 'criteria',
  reason: 'company_size',
})
const won = episode('2026-02-10', {
  disposition: 'accepted',
  acceptedAt: at('2026-02-11'),
  disposedAt: at('2026-02-11'),
  sqlAt: at('2026-02-20'),
  closedAt: at('2026-03-20'),
  outcome: 'won',
  amountMinor: 900_000,
})

describe('the stretches of a lead', () => {
  it('are one, with nothing known about it, where it was never handed over', () => {
    expect(leadStretches([])).toEqual([{ earlier: [], untilMs: Number.POSITIVE_INFINITY, episode: null }])
  })

  it('end where sales gave the lead back, became sure of it, or closed', () => {
    expect(leadStretches([rejected, won])).toEqual([
      { earlier: [], untilMs: at('2026-01-12').getTime(), episode: rejected },
      {
        earlier: [
          {
            ended: { ms: at('2026-01-12').getTime(), dateOnly: false },
            ending: 'rejected',
            heldUntil: null,
          },
        ],
        untilMs: at('2026-02-20').getTime(),
        episode: won,
      },
    ])
  })

  it('go on after a rejection with an unknown end', () => {
    const [, tail] = leadStretches([rejected])
    expect(tail).toMatchObject({ untilMs: Number.POSITIVE_INFINITY, episode: null })
    expect(tail?.earlier).toHaveLength(1)
  })

  it('do not go on while sales has the lead', () => {
    expect(leadStretches([episode('2026-01-10')])).toHaveLength(1)
    expect(leadStretches([episode('2026-01-10'), episode('2026-02-01')])[0]?.untilMs).toBe(
      at('2026-02-01').getTime(),
    )
  })

  it('read a date without a time to the end of its day', () => {
    const midnight = new Date('2026-02-20T00:00:00Z')
    const [stretch] = leadStretches([episode('2026-02-01', { sqlAt: midnight, dateOnly: 16 })])
    expect(stretch?.untilMs).toBe(Date.parse('2026-02-20T23:59:59.999Z'))
  })
})

describe('what became of it', () => {
  const builder = new OutcomesBuilder()
  for (const each of [null, episode('2026-01-05'), rejected, won]) builder.add(0, each)
  builder.add(0, { ...rejected, reason: 'duplicate', verdict: 'process' })
  builder.add(0, { ...won, outcome: null, closedAt: null })
  const outcomes = builder.outcomes()
  const on = (day: string) => Array.from(classesAt(outcomes, at(day).getTime()), i => OUTCOME_CLASSES[i])

  it('is the furthest it got', () => {
    expect(on('2026-07-01')).toEqual([
      ...['never_handed_over', 'pending', 'rejected', 'won'],
      ...['returned', 'sql'],
    ])
  })

  it('is told as it was known at the time', () => {
    expect(on('2026-03-01')[3]).toBe('sql')
    expect(on('2026-02-15')[3]).toBe('accepted')
    expect(on('2026-02-10')[3]).toBe('pending')
    expect(on('2026-01-11')[2]).toBe('pending')
    expect(on('2026-01-01')).toEqual(new Array(6).fill('never_handed_over'))
  })
})
