import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../workspace/settings'
import type { Episode } from './episode'
import { foldEpisodes } from './episodes'
import { plantedHistories, readReference } from './planted.testing'

const terms = { timeZone: 'UTC', settings: DEFAULT_SETTINGS, agreementVersions: [] }
const truth = readReference('planted_dev_truth.json')
const reference = readReference('planted_dev_episodes.json')

const fold = (withStatusHistory: boolean) =>
  plantedHistories({ withStatusHistory }).flatMap(history => foldEpisodes(history, terms))
const count = (episodes: Episode[], matches: (episode: Episode) => boolean) => episodes.filter(matches).length
const tally = (values: (string | null)[]) =>
  Object.fromEntries([...Map.groupBy(values, value => value ?? '')].map(([key, all]) => [key, all.length]))

describe('planted_dev, leads and opportunities', () => {
  const episodes = fold(false)

  it('gives the funnel of the truth', () => {
    expect({
      mql: episodes.length,
      accepted: count(episodes, e => e.acceptedAt !== null),
      rejected: count(episodes, e => e.disposition === 'rejected'),
      undecided: count(episodes, e => e.disposition === null),
      sql: count(episodes, e => e.sqlAt !== null),
      won: count(episodes, e => e.outcome === 'won'),
      lost: count(episodes, e => e.outcome === 'lost'),
    }).toEqual({ mql: 400, accepted: 153, rejected: 198, undecided: 49, sql: 59, won: 21, lost: 27 })
    expect(count(episodes, e => e.problem !== null)).toBe(0)
    expect(count(episodes, e => e.inferred !== 0)).toBe(0)
  })

  it('gives the months, the days to won and the first-touch clock of the truth', () => {
    const months = tally(episodes.map(e => e.mqlAt?.toISOString().slice(0, 7) ?? null))
    for (const [month, want] of Object.entries<{ mql: number }>(truth.funnel_by_mql_month_utc))
      expect(months[month]).toBe(want.mql)
    const days = episodes.flatMap(e => (e.outcome === 'won' && e.closeDays !== null ? [e.closeDays] : []))
    expect(days.length).toBe(truth.days_mql_to_won.n)
    expect(days.reduce((sum, day) => sum + day, 0)).toBeCloseTo(truth.days_mql_to_won.sum, 3)
    const met = count(episodes, e => e.firstTouchAt !== null && e.dueAt !== null && e.firstTouchAt <= e.dueAt)
    expect(met).toBe(truth.sla_clock.all.met)
  })
})

describe('planted_dev with its status history', () => {
  const episodes = fold(true)

  it('gives the episodes of the reference', () => {
    expect({
      episodes: episodes.length,
      repeat_episodes: count(episodes, e => e.n > 1),
      accepted: count(episodes, e => e.acceptedAt !== null),
      rejected: count(episodes, e => e.disposition === 'rejected'),
      undecided: count(episodes, e => e.disposition === null),
      sql: count(episodes, e => e.sqlAt !== null),
      won: count(episodes, e => e.outcome === 'won'),
      lost: count(episodes, e => e.outcome === 'lost'),
    }).toEqual({
      episodes: reference.episodes,
      repeat_episodes: reference.repeat_episodes,
      accepted: reference.accepted,
      rejected: reference.rejected,
      undecided: reference.undecided,
      sql: reference.sql,
      won: reference.won,
      lost: reference.lost,
    })
  })

  it('keeps every reason in the words of the source, and every month', () => {
    const rejected = episodes.filter(e => e.disposition === 'rejected')
    expect(tally(rejected.map(e => e.reasonLabel))).toEqual(reference.reasons)
    expect(tally(episodes.map(e => e.mqlAt?.toISOString().slice(0, 7) ?? null))).toEqual(
      reference.by_mql_month_utc,
    )
  })
})
