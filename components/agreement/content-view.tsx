import type { ReactNode } from 'react'
import { at, groupOf, type Loose, listOf } from '@/lib/domain/agreement/loose'
import { sayCondition, sayProperty } from '@/lib/domain/agreement/say-condition'
import { sayPromise } from '@/lib/domain/agreement/say-promise'
import { sayTerm } from '@/lib/domain/agreement/say-term'
import { count, sayValue } from '@/lib/domain/agreement/say-value'
import { sayWeek } from '@/lib/domain/agreement/say-week'
import { METRIC_IDS } from '@/lib/domain/metrics/ids'
import { declarationOf } from '@/lib/domain/metrics/registry'
import { REASONS } from '@/lib/domain/rejection/reasons'
import { WEEKDAYS, type Weekday } from '@/lib/domain/sla/calendar'
import { ProseText } from './prose-text'

const GUARDS: Readonly<Record<string, string>> = {
  recycled: 'recycled leads',
  persona_mismatch: 'a persona mismatch',
  form_fill: 'a form as the only sign',
  single_session: 'a single visit',
}

/** An agreement as one reads a contract: every clause in words, numbered. */
export function ContentView({ content }: { content: unknown }) {
  const criteria = groupOf(at(content, 'criteria'))
  const sla = groupOf(at(content, 'sla'))
  const lines = groupOf(criteria.thresholds)
  const retired = at(content, 'reasons', 'retired')
  return (
    <div className="flex flex-col gap-8">
      <Part title="What both sides mean">
        {listOf(at(content, 'clauses')).map((clause, i) => (
          <div key={String(clause.id)} className="mb-4">
            <h3 className="font-medium">
              {i + 1}. {sayValue(clause.title)}
            </h3>
            <ProseText text={typeof clause.text === 'string' ? clause.text : ''} />
          </div>
        ))}
      </Part>
      <Part title="Who may become a lead at all">
        <Lines
          items={listOf(criteria.gates)}
          say={gate =>
            `${sayCondition(gate)}${gate.enforced === false ? ' (watched, holds nobody back)' : ''}${
              gate.when_unknown === 'pass' ? '; let through when not known' : ''
            }`
          }
          empty="No gate."
        />
      </Part>
      <Part title="Points for who they are">
        <Lines
          items={listOf(criteria.fit_rules)}
          say={sayCondition}
          worth={rule => count(rule.points, 'point')}
          empty="No fit rule."
        />
      </Part>
      <Part title="Points for what they do">
        <Lines
          items={listOf(criteria.behaviour_rules)}
          say={sayBehaviour}
          worth={rule => count(rule.points, 'point')}
          empty="No behaviour rule."
        />
      </Part>
      <Part title="The line">
        <p>
          A lead is handed over at {count(lines.total, 'point')}
          {typeof lines.minimum_fit === 'number' ? `, of which fit at least ${lines.minimum_fit}` : ''}
          {typeof lines.minimum_engagement === 'number'
            ? `, of which engagement at least ${lines.minimum_engagement}`
            : ''}
          . Fit brings in at most {sayValue(at(criteria, 'caps', 'fit'))}, engagement at most{' '}
          {sayValue(at(criteria, 'caps', 'engagement'))}.
        </p>
        {listOf(lines.segments).map(each => (
          <p key={String(each.segment)}>
            {sayValue(each.segment)}: {count(each.total, 'point')}
          </p>
        ))}
        <p className="mt-2">Held back: {guardsOf(criteria)}.</p>
        <p className="mt-2">{routesOf(criteria)}</p>
      </Part>
      <Part title="What sales promises">
        <Lines
          items={listOf(sla.first_touch).map(each => ({
            name: `First touch, ${sayValue(each.route)}${each.segment ? ` in ${sayValue(each.segment)}` : ''}`,
            ...each,
          }))}
          say={sayTerm}
          empty="No first touch is promised."
        />
        <p className="mt-2">
          Accepted or sent back within {sayTerm(sla.disposition)}. Attempts before a lead counts as
          unreachable: {sayValue(sla.attempts)}.
          {sla.deemed_accepted_after
            ? ` Unanswered for ${sayTerm(sla.deemed_accepted_after)}, a handoff counts as deemed accepted.`
            : ''}
          {sla.answer_rejections
            ? ` Marketing answers a cluster of rejections within ${sayTerm(sla.answer_rejections)}.`
            : ''}
        </p>
        {listOf(sla.calendars).map(calendar => (
          <p key={String(calendar.id)} className="mt-2 text-ink-2">
            {sayValue(calendar.name)} ({sayValue(calendar.time_zone)}): {weekOf(calendar)}.{' '}
            {count(listOf(calendar.holidays).length, 'day')} off.
          </p>
        ))}
      </Part>
      <Part title="What each side is measured by">
        {(['marketing', 'sales'] as const).map(side => (
          <div key={side} className="mb-3">
            <h3 className={`font-medium ${side === 'marketing' ? 'text-marketing' : 'text-sales'}`}>
              {side === 'marketing' ? 'Marketing' : 'Sales'}
            </h3>
            <Lines
              items={listOf(at(content, 'commitments')).filter(each => each.side === side)}
              say={each => `${sayPromise(each)}, by ${metricOf(each)}`}
              empty="Nothing."
            />
          </div>
        ))}
      </Part>
      <Part title="Reasons and review">
        <p>
          {Array.isArray(retired) && retired.length > 0
            ? `Retired reasons: ${retired.map(reasonOf).join(', ')}.`
            : 'Every reason of the list may be given.'}{' '}
          Both sides look at the agreement every {sayValue(at(content, 'review', 'every_months'))} months.
        </p>
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-2 border-b border-hairline pb-1 text-base font-semibold">{title}</h2>
      {children}
    </section>
  )
}

type LinesProps = {
  items: readonly Loose[]
  say: (item: Loose) => string
  worth?: (item: Loose) => string
  empty: string
}

function Lines({ items, say, worth, empty }: LinesProps) {
  if (items.length === 0) return <p className="text-ink-3">{empty}</p>
  return (
    <ul>
      {items.map(item => (
        <li
          key={String(item.id)}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-hairline py-1.5 last:border-0"
        >
          <span className="min-w-0">
            <span className="font-medium">{sayValue(item.name)}</span>
            <span className="text-ink-2">: {say(item)}</span>
          </span>
          {worth ? <span className="whitespace-nowrap tabular-nums">{worth(item)}</span> : null}
        </li>
      ))}
    </ul>
  )
}

function sayBehaviour(rule: Loose): string {
  const conditions = listOf(rule.conditions)
  return [
    `each ${sayValue(rule.event)}`,
    conditions.length > 0 ? `where ${conditions.map(sayProperty).join(' and ')}` : null,
    typeof rule.max_per_day === 'number' ? `at most ${rule.max_per_day} a day` : null,
    typeof rule.cap === 'number' ? sayCap(rule.cap) : null,
    typeof rule.half_life_days === 'number' ? `halves in ${rule.half_life_days} days` : null,
    typeof rule.window_days === 'number' ? `ends after ${rule.window_days} days` : null,
  ]
    .filter(part => part !== null)
    .join(', ')
}

const sayCap = (cap: number) => (cap === 1 ? 'counted once' : `counted at most ${cap} times`)

function guardsOf(criteria: Loose): string {
  const on = Object.entries(groupOf(criteria.guards)).filter(([, isOn]) => isOn === true)
  return on.length === 0 ? 'nobody' : on.map(([mode]) => GUARDS[mode] ?? mode).join(', ')
}

function routesOf(criteria: Loose): string {
  const { inbound, scored, pql } = groupOf(criteria.routes)
  return [
    inbound ? `Who asks for a person (${sayValue(groupOf(inbound).events)}) passes over the line.` : null,
    scored === true ? 'A lead that reaches the line by its score is handed over.' : null,
    pql
      ? `Use of the product (${sayValue(groupOf(pql).events)}) has a line of its own, ${count(groupOf(pql).threshold, 'point')}.`
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

function metricOf({ metric }: Loose): string {
  const id = METRIC_IDS.find(each => each === metric)
  return id ? declarationOf(id).label : sayValue(metric)
}

const reasonOf = (code: unknown) =>
  typeof code === 'string' && Object.hasOwn(REASONS, code)
    ? REASONS[code as keyof typeof REASONS].label
    : String(code)
