import { WEEKDAYS, type Weekday } from '../sla/calendar'
import type { ContractPart } from './contract-part'
import { linesOf } from './contract-part'
import { groupOf, type Loose, listOf } from './loose'
import { sayTerm } from './say-term'
import { count, sayValue } from './say-value'
import { sayWeek } from './say-week'

/** What sales promises, and by when marketing answers, in words, with the calendars that count. */
export function saySla(content: unknown): ContractPart {
  const sla = groupOf(content)
  const firstTouch = listOf(sla.first_touch).map(each => ({
    name: `First touch, ${sayValue(each.route)}${each.segment ? ` in ${sayValue(each.segment)}` : ''}`,
    ...each,
  }))
  return {
    title: 'What sales promises',
    blocks: [
      { kind: 'lines', lines: linesOf(firstTouch, sayTerm), empty: 'No first touch is promised.' },
      { kind: 'words', text: sayAnswers(sla) },
      ...listOf(sla.calendars).map(calendar => ({
        kind: 'words' as const,
        isAside: true,
        text: `${sayValue(calendar.name)} (${sayValue(calendar.time_zone)}): ${weekOf(calendar)}. ${count(listOf(calendar.holidays).length, 'day')} off.`,
      })),
    ],
  }
}

function sayAnswers(sla: Loose): string {
  return [
    `Accepted or sent back within ${sayTerm(sla.disposition)}.`,
    `Attempts before a lead counts as unreachable: ${sayValue(sla.attempts)}.`,
    sla.deemed_accepted_after
      ? `Unanswered for ${sayTerm(sla.deemed_accepted_after)}, a handoff counts as deemed accepted.`
      : null,
    sla.answer_rejections
      ? `Marketing answers a cluster of rejections within ${sayTerm(sla.answer_rejections)}.`
      : null,
  ]
    .filter(part => part !== null)
    .join(' ')
}

/** What is in a signed version was parsed before anybody signed; a draft may hold anything. */
function weekOf(calendar: Loose): string {
  const week = groupOf(calendar.weekly)
  const rangesOn = (day: Weekday) =>
    listOf(week[day]).map(({ from, to }) => ({ from: String(from), to: String(to) }))
  return sayWeek(Object.fromEntries(WEEKDAYS.map(day => [day, rangesOn(day)])))
}
