import { describe, expect, test } from 'vitest'
import { settingsTerms } from '../sla/settings-terms'
import { DEFAULT_SETTINGS } from '../workspace/settings'
import { foldEpisodes } from './episodes'
import type { FactKind } from './fact'
import type { HandoffTerms, LeadHistory, LedgerFact } from './lead-history'

const DAY_MS = 86_400_000
const START = Date.parse('2026-03-02T10:00:00Z')
const day = (n: number) => new Date(START + n * DAY_MS)

const fact = (kind: FactKind, n: number, more: Partial<LedgerFact> = {}): LedgerFact => ({
  kind,
  at: day(n),
  dateOnly: false,
  confidence: 'observed',
  reason: null,
  reasonLabel: null,
  route: null,
  slot: `${kind}:${n}`,
  recordedAt: day(n),
  source: 'test',
  ...more,
})

const terms = (days: number | null): HandoffTerms => ({
  timeZone: 'UTC',
  settings: DEFAULT_SETTINGS,
  agreementVersions: [
    {
      n: 1,
      effectiveAt: day(-30),
      sla: {
        ...settingsTerms(DEFAULT_SETTINGS),
        deemedAcceptedAfter:
          days === null ? null : { amount: days * 24, unit: 'clock_hours', calendarId: null },
      },
    },
  ],
})

const history = (...facts: LedgerFact[]): LeadHistory => ({
  facts,
  dimensions: { source: null, segment: null, country: null, employeeBand: null },
  deals: [],
  touches: [],
})

const fold = (facts: LedgerFact[], days: number | null = 10) =>
  foldEpisodes(history(...facts), terms(days)).map(({ deemedDueAt, deemedAt, disposition, acceptedAt }) => ({
    due: deemedDueAt,
    deemed: deemedAt,
    disposition,
    acceptedAt,
  }))

describe('silence counts as acceptance after the agreed time', () => {
  test('once it was noted, and it is no answer of sales', () => {
    expect(fold([fact('mql', 0)])).toEqual([
      { due: day(10), deemed: null, disposition: null, acceptedAt: null },
    ])
    expect(fold([fact('mql', 0), fact('deemed_accepted', 10)])).toEqual([
      { due: day(10), deemed: day(10), disposition: null, acceptedAt: null },
    ])
  })

  test('nowhere where nothing is agreed', () => {
    expect(fold([fact('mql', 0), fact('deemed_accepted', 10)], null)).toMatchObject([
      { due: null, deemed: null },
    ])
    expect(foldEpisodes(history(fact('mql', -60)), terms(10))).toMatchObject([{ deemedDueAt: null }])
  })

  test('an answer that was given before takes its place, whenever it is told; a later one ends it', () => {
    const noted = [fact('mql', 0), fact('deemed_accepted', 10)]
    expect(fold([...noted, fact('rejected', 4, { recordedAt: day(30) })])).toMatchObject([
      { deemed: null, disposition: 'rejected' },
    ])
    expect(fold([...noted, fact('accepted', 12)])).toMatchObject([
      { deemed: day(10), disposition: 'accepted', acceptedAt: day(12) },
    ])
  })

  test('a clock that stands still gives its time back', () => {
    const paused = [fact('paused', 2), fact('resumed', 5)]
    expect(fold([fact('mql', 0), ...paused])).toMatchObject([{ due: day(13) }])
    // What was noted before the clock was known to stand still says nothing.
    expect(fold([fact('mql', 0), ...paused, fact('deemed_accepted', 10)])).toMatchObject([{ deemed: null }])
  })

  test('a lead that is handed over anew before is not; a note never falls to another episode', () => {
    const [first, second] = fold([fact('mql', 0), fact('mql', 6), fact('deemed_accepted', 10)])
    expect(first).toMatchObject({ due: null, deemed: null })
    expect(second).toMatchObject({ due: day(16), deemed: null })
    const [older] = fold([fact('mql', 0), fact('mql', 20), fact('deemed_accepted', 10)])
    expect(older).toMatchObject({ deemed: day(10) })
  })

  test('a note makes no handoff of a lead that has none', () => {
    expect(fold([fact('deemed_accepted', 10)])).toEqual([])
    expect(fold([fact('deemed_accepted', 10, { at: null })])).toEqual([])
  })
})
