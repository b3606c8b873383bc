import { type ContractPart, linesOf } from './contract-part'
import { at, groupOf, type Loose, listOf } from './loose'
import { sayCondition, sayProperty } from './say-condition'
import { count, sayValue } from './say-value'

const GUARDS: Readonly<Record<string, string>> = {
  recycled: 'recycled leads',
  persona_mismatch: 'a persona mismatch',
  form_fill: 'a form as the only sign',
  single_session: 'a single visit',
}

/** Who is handed over, in words: gates, points, the line, guards and ways to sales. */
export function sayCriteria(content: unknown): ContractPart[] {
  const criteria = groupOf(content)
  const points = (rule: Loose) => count(rule.points, 'point')
  return [
    {
      title: 'Who may become a lead at all',
      blocks: [{ kind: 'lines', lines: linesOf(listOf(criteria.gates), sayGate), empty: 'No gate.' }],
    },
    {
      title: 'Points for who they are',
      blocks: [
        {
          kind: 'lines',
          lines: linesOf(listOf(criteria.fit_rules), sayCondition, points),
          empty: 'No fit rule.',
        },
      ],
    },
    {
      title: 'Points for what they do',
      blocks: [
        {
          kind: 'lines',
          lines: linesOf(listOf(criteria.behaviour_rules), sayBehaviour, points),
          empty: 'No behaviour rule.',
        },
      ],
    },
    {
      title: 'The line',
      blocks: [
        { kind: 'words', text: sayLine(criteria) },
        ...listOf(at(criteria, 'thresholds', 'segments')).map(each => ({
          kind: 'words' as const,
          text: `${sayValue(each.segment)}: ${count(each.total, 'point')}`,
        })),
        { kind: 'words', text: `Held back: ${guardsOf(criteria)}.` },
        { kind: 'words', text: routesOf(criteria) },
      ],
    },
  ]
}

const sayGate = (gate: Loose) =>
  `${sayCondition(gate)}${gate.enforced === false ? ' (watched, holds nobody back)' : ''}${
    gate.when_unknown === 'pass' ? '; let through when not known' : ''
  }`

function sayLine(criteria: Loose): string {
  const lines = groupOf(criteria.thresholds)
  const least = [
    typeof lines.minimum_fit === 'number' ? `, of which fit at least ${lines.minimum_fit}` : '',
    typeof lines.minimum_engagement === 'number'
      ? `, of which engagement at least ${lines.minimum_engagement}`
      : '',
  ].join('')
  const caps = `Fit brings in at most ${sayValue(at(criteria, 'caps', 'fit'))}, engagement at most ${sayValue(at(criteria, 'caps', 'engagement'))}.`
  return `A lead is handed over at ${count(lines.total, 'point')}${least}. ${caps}`
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
