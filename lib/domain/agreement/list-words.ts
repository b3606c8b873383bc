import type { ListWords } from './diff-list'
import type { Loose } from './loose'
import { listOf } from './loose'
import { diffCalendarFields } from './say-calendar'
import { sayCondition, sayProperty } from './say-condition'
import { sayPromise } from './say-promise'
import { sayTerm, sayTermChange } from './say-term'
import { count, sayValue } from './say-value'
import { sayWords } from './say-words'

const named = (clause: Loose) => sayValue(clause.name)
const renamed = (before: unknown) => `renamed, was “${sayValue(before)}”`
const points = (before: unknown, after: unknown) => `${sayValue(before)} → ${count(after, 'point')}`
const orNone = (label: string) => (before: unknown, after: unknown) =>
  `${label} ${sayValue(before)} → ${sayValue(after)}`
const asked = {
  fields: ['field', 'operator', 'value'],
  say: (before: Loose, after: Loose) => `${sayCondition(before)} → ${sayCondition(after)}`,
}
const onOff = (on: string, off: string) => (_: unknown, after: unknown) => (after === false ? off : on)

const conditions = (clause: unknown) =>
  listOf(clause).length === 0 ? 'any event' : listOf(clause).map(sayProperty).join(' and ')

/** How each list of the agreement is spoken of. */
export const LIST_WORDS: readonly (ListWords & { path: readonly string[] })[] = [
  {
    path: ['clauses'],
    part: 'clauses',
    noun: 'clause',
    name: clause => `“${sayValue(clause.title)}”`,
    detail: () => '',
    fields: {
      title: before => `new title, was “${sayValue(before)}”`,
      text: (before, after) => sayWords(before, after),
    },
  },
  {
    path: ['criteria', 'fit_rules'],
    part: 'fit_rules',
    noun: 'fit rule',
    name: named,
    detail: clause => `${count(clause.points, 'point')} where ${sayCondition(clause)}`,
    groups: [asked],
    fields: { name: renamed, points },
  },
  {
    path: ['criteria', 'behaviour_rules'],
    part: 'behaviour_rules',
    noun: 'behaviour rule',
    name: named,
    detail: clause => `${count(clause.points, 'point')} for ${sayValue(clause.event)}`,
    fields: {
      name: renamed,
      points,
      event: orNone('counts'),
      conditions: (before, after) => `counts ${conditions(before)} → ${conditions(after)}`,
      max_per_day: orNone('most in a day'),
      cap: orNone('counted at most'),
      half_life_days: orNone('half-life in days'),
      window_days: orNone('window in days'),
    },
  },
  {
    path: ['criteria', 'gates'],
    part: 'gates',
    noun: 'gate',
    name: named,
    detail: clause => sayCondition(clause),
    groups: [asked],
    fields: {
      name: renamed,
      enforced: onOff('watched → enforced', 'enforced → watched only'),
      when_unknown: orNone('when not known'),
    },
  },
  {
    path: ['criteria', 'thresholds', 'segments'],
    part: 'segments',
    noun: 'threshold of a segment',
    name: clause => `Threshold for ${sayValue(clause.segment)}`,
    detail: clause => sayValue(clause.total),
    fields: {
      segment: before => `was for ${sayValue(before)}`,
      total: (before, after) => `${sayValue(before)} → ${sayValue(after)}`,
      minimum_fit: orNone('least fit'),
      minimum_engagement: orNone('least engagement'),
    },
  },
  {
    path: ['sla', 'first_touch'],
    part: 'first_touch',
    noun: 'first touch term',
    name: clause =>
      `First touch for ${sayValue(clause.route)}${clause.segment ? ` in ${sayValue(clause.segment)}` : ''}`,
    detail: sayTerm,
    groups: [{ fields: ['amount', 'unit'], say: sayTermChange }],
    fields: {
      route: before => `was for ${sayValue(before)}`,
      segment: before => `was for ${sayValue(before)}`,
      calendar: orNone('calendar'),
    },
  },
  {
    path: ['sla', 'escalations'],
    part: 'escalations',
    noun: 'escalation',
    name: clause => `${sayValue(clause.after_minutes)} minutes after the breach`,
    detail: clause => `tells the ${sayValue(clause.audience).replaceAll('_', ' ')}`,
    fields: {
      after_minutes: (before, after) => `${sayValue(before)} → ${count(after, 'minute')}`,
      audience: orNone('tells'),
    },
  },
  {
    path: ['sla', 'calendars'],
    part: 'calendars',
    noun: 'calendar',
    name: named,
    detail: clause => sayValue(clause.time_zone),
    fields: { name: renamed, time_zone: orNone('time zone'), ...diffCalendarFields },
  },
  {
    path: ['commitments'],
    part: 'commitments',
    noun: 'commitment',
    name: named,
    detail: clause => `${sayValue(clause.side)} promises ${sayPromise(clause)}`,
    groups: [
      {
        fields: ['at_least', 'at_most'],
        say: (before, after) => `${sayPromise(before)} → ${sayPromise(after)}`,
      },
    ],
    fields: {
      name: renamed,
      side: orNone('side'),
      metric: orNone('metric'),
      horizon_days: orNone('horizon in days'),
    },
  },
]
