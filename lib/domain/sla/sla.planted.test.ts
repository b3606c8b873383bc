import { describe, expect, it } from 'vitest'
import { foldEpisodes } from '../handoff/episodes'
import { plantedHistories, readReference } from '../handoff/planted.testing'
import { DEFAULT_SETTINGS } from '../workspace/settings'
import { workWeek } from './calendars.testing'
import { dueAt } from './due-at'
import { slaState } from './sla-state'

const truth = readReference('planted_dev_truth.json')
const now = new Date(truth.as_of)
const calendar = workWeek('America/New_York', '09:00-17:00')
const BUSINESS_HOURS: Record<string, number> = { inbound: 4, scored: 16 }
const CLOCK_HOURS: Record<string, number> = { inbound: 4, scored: 48 }

const terms = { timeZone: 'UTC', settings: DEFAULT_SETTINGS, agreementVersions: [] }
const handoffs = plantedHistories({ withStatusHistory: false }).flatMap(history =>
  foldEpisodes(history, terms).map(({ mqlAt, firstTouchAt, route }) => {
    if (!mqlAt || !route) throw new Error('every planted handoff has its instant and its route')
    return { mqlAt, firstTouchAt, route }
  }),
)

function tally(hours: Record<string, number>, on: typeof calendar | null) {
  const counts: Record<string, Record<string, number>> = {}
  for (const { mqlAt, firstTouchAt, route } of handoffs) {
    const due = dueAt(on, mqlAt, (hours[route] ?? 0) * 60)
    const state = slaState({ dueAt: due, touchedAt: firstTouchAt, voidedAt: null, isPaused: false }, now)
    const name = state === 'breached' ? (firstTouchAt ? 'late' : 'untouched_overdue') : (state ?? 'none')
    for (const group of [route, 'all']) {
      const known = counts[group] ?? { met: 0, late: 0, untouched_overdue: 0, pending: 0 }
      counts[group] = { ...known, [name]: (known[name] ?? 0) + 1 }
    }
  }
  return counts
}

const counted = (figures: Record<string, Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(figures).map(([group, { attainment_of_due: _, ...counts }]) => [group, counts]),
  )

describe('planted_dev against its promises', () => {
  it('by business deadline: 251 met, 147 breached (102 late, 45 silent), 2 pending', () => {
    const counts = tally(BUSINESS_HOURS, calendar)
    expect(counts).toEqual(counted(truth.sla_business))
    expect(counts.all).toEqual({ met: 251, late: 102, untouched_overdue: 45, pending: 2 })
  })

  it('by the clock', () => {
    expect(tally(CLOCK_HOURS, null)).toEqual(counted(truth.sla_clock))
  })

  it('splits the planted boundary seconds rightly', () => {
    const distance = (hours: Record<string, number>, on: typeof calendar | null) =>
      handoffs.flatMap(({ mqlAt, firstTouchAt, route }) => {
        const due = dueAt(on, mqlAt, (hours[route] ?? 0) * 60)
        return due && firstTouchAt ? [firstTouchAt.getTime() - due.getTime()] : []
      })
    const all = [...distance(CLOCK_HOURS, null)]
    expect(all.filter(ms => ms === 0)).toHaveLength(truth.sla_exactly_on_boundary)
    expect(all.filter(ms => ms === 1000)).toHaveLength(truth.sla_one_second_late)
  })
})
