import { REASONS } from '../rejection/reasons'
import { canonicalJson } from './canonical-json'
import { type Change, PARTS, type Part } from './change'
import { diffList } from './diff-list'
import { LIST_WORDS } from './list-words'
import { at, groupOf, type Loose, listOf } from './loose'
import { sayTermChange } from './say-term'
import { sayValue } from './say-value'

type Single = {
  part: Part
  path: readonly string[]
  label: string
  say?: (before: unknown, after: unknown) => string
}

const arrow = (before: unknown, after: unknown) => `${sayValue(before)} → ${sayValue(after)}`
const months = (before: unknown, after: unknown) => `every ${sayValue(before)} → ${sayValue(after)} months`

const SINGLES: readonly Single[] = [
  { part: 'caps', path: ['criteria', 'caps', 'fit'], label: 'Cap of fit' },
  { part: 'caps', path: ['criteria', 'caps', 'engagement'], label: 'Cap of engagement' },
  { part: 'thresholds', path: ['criteria', 'thresholds', 'total'], label: 'Threshold' },
  { part: 'thresholds', path: ['criteria', 'thresholds', 'minimum_fit'], label: 'Least fit' },
  { part: 'thresholds', path: ['criteria', 'thresholds', 'minimum_engagement'], label: 'Least engagement' },
  { part: 'guards', path: ['criteria', 'guards', 'recycled'], label: 'Guard against recycled leads' },
  {
    part: 'guards',
    path: ['criteria', 'guards', 'persona_mismatch'],
    label: 'Guard against persona mismatch',
  },
  {
    part: 'guards',
    path: ['criteria', 'guards', 'form_fill'],
    label: 'Guard against a form as the only sign',
  },
  { part: 'guards', path: ['criteria', 'guards', 'single_session'], label: 'Guard against a single visit' },
  { part: 'routes', path: ['criteria', 'routes', 'inbound', 'events'], label: 'Inbound route, hand-raisers' },
  {
    part: 'routes',
    path: ['criteria', 'routes', 'inbound', 'bypasses'],
    label: 'Inbound route, guards passed over',
  },
  { part: 'routes', path: ['criteria', 'routes', 'scored'], label: 'Scored route' },
  { part: 'routes', path: ['criteria', 'routes', 'pql', 'events'], label: 'Product route, events' },
  { part: 'routes', path: ['criteria', 'routes', 'pql', 'threshold'], label: 'Product route, threshold' },
  { part: 'event_kinds', path: ['criteria', 'event_kinds', 'forms'], label: 'Events that are forms' },
  {
    part: 'event_kinds',
    path: ['criteria', 'event_kinds', 'weak'],
    label: 'Events too weak to renew interest',
  },
  { part: 'sla', path: ['sla', 'disposition'], label: 'Accept or reject within', say: sayTermChange },
  { part: 'sla', path: ['sla', 'disposition', 'calendar'], label: 'Calendar of the answer' },
  { part: 'sla', path: ['sla', 'attempts'], label: 'Attempts before no response' },
  { part: 'sla', path: ['sla', 'reminders_before_minutes'], label: 'Reminders, minutes before' },
  { part: 'sla', path: ['sla', 'deemed_accepted_after'], label: 'Deemed accepted after', say: sayTermChange },
  { part: 'sla', path: ['sla', 'deemed_accepted_after', 'calendar'], label: 'Calendar of deemed acceptance' },
  {
    part: 'sla',
    path: ['sla', 'answer_rejections'],
    label: 'Rejections answered within',
    say: sayTermChange,
  },
  { part: 'sla', path: ['sla', 'answer_rejections', 'calendar'], label: 'Calendar of answers to rejections' },
  { part: 'review', path: ['review', 'every_months'], label: 'Review', say: months },
]

const term = (value: unknown) =>
  value === null || value === undefined ? null : omit(groupOf(value), 'calendar')

/** What changed between two contents of an agreement, in words, in the order a reader meets the parts. */
export function diffAgreement(before: unknown, after: unknown): Change[] {
  const changes = [
    ...LIST_WORDS.flatMap(words => diffList(words, keyed(words.path, before), keyed(words.path, after))),
    ...SINGLES.flatMap(single => diffSingle(single, before, after)),
    ...routeSwitches(before, after),
    ...diffReasons(before, after),
  ]
  return changes.sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part))
}

/** Lists without ids get them from what makes an entry the same one. */
function keyed(path: readonly string[], content: unknown): readonly Loose[] {
  const list = listOf(at(content, ...path))
  const last = path.at(-1)
  if (last === 'segments') return list.map(each => ({ id: sayValue(each.segment), ...each }))
  if (last === 'escalations')
    return list.map((each, i) => ({
      id: `${sayValue(each.audience)}-${list.slice(0, i).filter(other => other.audience === each.audience).length}`,
      ...each,
    }))
  return list
}

function diffSingle({ part, path, label, say = arrow }: Single, before: unknown, after: unknown): Change[] {
  const shape = say === sayTermChange ? term : (value: unknown) => value
  const [old, now] = [at(before, ...path), at(after, ...path)]
  if (canonicalJson(shape(old)) === canonicalJson(shape(now))) return []
  return [{ part, id: null, kind: 'changed', text: `${label}: ${say(old ?? null, now ?? null)}` }]
}

function routeSwitches(before: unknown, after: unknown): Change[] {
  return (['inbound', 'pql'] as const).flatMap(route => {
    const isOn = (content: unknown) => {
      const value = at(content, 'criteria', 'routes', route)
      return value !== null && value !== undefined
    }
    if (isOn(before) === isOn(after)) return []
    const name = route === 'inbound' ? 'Inbound route' : 'Product route'
    const text = `${name} switched ${isOn(after) ? 'on' : 'off'}`
    return [{ part: 'routes' as const, id: null, kind: 'changed' as const, text }]
  })
}

function diffReasons(before: unknown, after: unknown): Change[] {
  const retired = (content: unknown) => {
    const list = at(content, 'reasons', 'retired')
    return Array.isArray(list) ? list.map(String) : []
  }
  const [old, now] = [retired(before), retired(after)]
  const say = (code: string, verb: string): Change => ({
    part: 'reasons',
    id: code,
    kind: 'changed',
    text: `Reason ${verb}: ${Object.hasOwn(REASONS, code) ? REASONS[code as keyof typeof REASONS].label : code}`,
  })
  return [
    ...now.filter(code => !old.includes(code)).map(code => say(code, 'retired')),
    ...old.filter(code => !now.includes(code)).map(code => say(code, 'back in use')),
  ]
}

const omit = (group: Loose, key: string): Loose =>
  Object.fromEntries(Object.entries(group).filter(([name]) => name !== key))
