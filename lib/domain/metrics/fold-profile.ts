import type { Moment } from '../handoff/moment'
import { quantile } from '../statistics/quantile'
import { dateIn, shiftDay } from '../time/edge'
import type { Subject } from './declaration'
import { EXACT_ROWS } from './frame'
import { isBy } from './holds'
import type { Outline } from './outline'
import { conversionStages, extentPlans, typicalDays } from './profile-questions'
import type { Row } from './row'
import type { Profile } from './setting'
import type { Stage } from './stage'

/** What has to be known of the rows before a question can be put in full, by going through them. */
export function foldProfile(outline: Outline, rows: Record<Subject, readonly Row[]>): Profile {
  const { declaration } = outline
  const own = rows[declaration.subject]
  const winDays = declaration.horizon?.kind === 'own_time_to_close' ? winDaysOf(own, outline) : null
  const days = extentPlans(outline).flatMap(({ subject, clock }) => daysOn(rows[subject], clock, outline))
  return {
    winDays,
    isLarge: own.length > EXACT_ROWS,
    firstDay: days.reduce<string | null>((a, b) => (a === null || b < a ? b : a), null),
    lastDay: days.reduce<string | null>((a, b) => (a === null || b > a ? b : a), null),
    hasDates: own.some(row => Object.values(row.moments).some(moment => moment.dateOnly)),
    recorded: recordedOf(own, outline, winDays),
  }
}

function winDaysOf(rows: readonly Row[], { asOf }: Outline): Profile['winDays'] {
  const won = rows.flatMap(row => {
    const days = row.days.won
    return row.moments.won && isBy(row.moments.won, asOf) && days != null ? [days] : []
  })
  const ascending = Float64Array.from(won).sort()
  const [median, p90] = [quantile(ascending, 0.5), quantile(ascending, 0.9)]
  return median === null || p90 === null ? null : { median, p90 }
}

function daysOn(rows: readonly Row[], clock: Stage | 'due', { asOf, timeZone }: Outline): string[] {
  return rows.flatMap(row => {
    const moment = clock === 'due' ? row.due : (row.moments[clock] ?? null)
    const isRead = moment !== null && (clock === 'due' || isBy(moment, asOf))
    return isRead ? [dayOfMoment(moment, timeZone)] : []
  })
}

const dayOfMoment = (moment: Moment, timeZone: string): string =>
  dateIn(moment.ms, moment.dateOnly ? 'UTC' : timeZone)

function recordedOf(
  rows: readonly Row[],
  outline: Outline,
  winDays: Profile['winDays'],
): Profile['recorded'] {
  const stages = conversionStages(outline.declaration)
  if (stages === null) return null
  const since = daysOn(rows, stages.to, outline).sort()[0]
  if (since === undefined) return null
  const before = shiftDay(since, -Math.ceil(typicalDays(outline, winDays)))
  return { since, startedBefore: daysOn(rows, stages.from, outline).filter(day => day < before).length }
}
