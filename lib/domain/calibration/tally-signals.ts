import { type FactValue, isKnown } from '../criteria/holds-for'
import { factOf } from '../criteria/lead-facts'
import { ATTRIBUTE_PREFIX } from '../criteria/lead-field'
import { normalText } from '../criteria/normal-text'
import { quantile } from '../statistics/quantile'
import { knownBefore } from './known-before'
import type { PastCase } from './past-case'
import type { Signal } from './signal'

/** How many had it, and how many of those were won. */
export type SignalTally = { cases: number; won: number }
export type TalliedSignal = { signal: Signal; tally: SignalTally }

/** Doing something at all, and coming back to it. */
const TIMES = [1, 3] as const
const QUARTERS = [0.25, 0.5, 0.75] as const
/** A company's name says who it is and not what it is like. */
const FIELDS = ['industry', 'country', 'employees', 'employee_band', 'annual_revenue', 'source', 'segment']
const SHORTEST_WORD = 2

type Decided = PastCase & { isWon: boolean }
type Counter = Map<string, { signal: Signal; tally: SignalTally }>

/** Fields of the lead that any of the cases knows, the workspace's own behind the common ones. */
export function fieldsOf(cases: readonly PastCase[]): string[] {
  const own = new Set<string>()
  for (const { facts } of cases) for (const name of Object.keys(facts.attributes)) own.add(name)
  return [...FIELDS, ...[...own].sort().map(name => `${ATTRIBUTE_PREFIX}${name}`)]
}

/** Counts what the cases had done before their hand-off, one signal for each type of event. */
export function tallyBehaviour(cases: readonly Decided[], timeZone: string): TalliedSignal[] {
  const counter: Counter = new Map()
  for (const each of cases) {
    const done = Map.groupBy(knownBefore(each, timeZone), event => event.type)
    for (const [event, { length }] of done)
      for (const times of TIMES)
        if (length >= times) count(counter, `${event} ${times}`, { kind: 'behaviour', event, times }, each)
  }
  return [...counter.values()]
}

/** Counts the values of one field: numbers by quarters, texts one by one. */
export function tallyField(cases: readonly Decided[], field: string): TalliedSignal[] {
  const values = cases.map(({ facts }) => factOf(facts, field))
  const known = values.filter(isKnown)
  const numbers = known.flatMap(value => numberOf(value) ?? [])
  return numbers.length * 2 > known.length
    ? tallyNumbers(cases, field, values, numbers)
    : tallyTexts(cases, field, values)
}

/** Counts the words of job titles: a title is written in a hundred ways, its words are few. */
export function tallyTitles(cases: readonly Decided[]): TalliedSignal[] {
  const counter: Counter = new Map()
  for (const each of cases) {
    const words = normalText(each.facts.jobTitle ?? '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    for (const word of new Set(words))
      if (word.length >= SHORTEST_WORD)
        count(counter, word, fitSignal('job_title', { operator: 'matches', value: [word] }), each)
  }
  return [...counter.values()]
}

function tallyNumbers(
  cases: readonly Decided[],
  field: string,
  values: readonly FactValue[],
  numbers: readonly number[],
): TalliedSignal[] {
  const ascending = numbers.toSorted((a, b) => a - b)
  const cuts = new Set(QUARTERS.flatMap(p => quantile(ascending, p) ?? []))
  const counter: Counter = new Map()
  for (const cut of cuts) {
    // A line at the lowest value asks nothing.
    if (cut <= (ascending[0] ?? cut)) continue
    cases.forEach((each, i) => {
      const number = numberOf(values[i] ?? null)
      if (number !== null && number >= cut)
        count(counter, String(cut), fitSignal(field, { operator: 'gte', value: cut }), each)
    })
  }
  return [...counter.values()]
}

function tallyTexts(cases: readonly Decided[], field: string, values: readonly FactValue[]): TalliedSignal[] {
  const counter: Counter = new Map()
  cases.forEach((each, i) => {
    const value = values[i] ?? null
    if (value === null || !isKnown(value)) return
    count(counter, normalText(String(value)), fitSignal(field, { operator: 'eq', value }), each)
  })
  return [...counter.values()]
}

const fitSignal = (field: string, condition: Extract<Signal, { kind: 'fit' }>['condition']): Signal => ({
  kind: 'fit',
  field,
  condition,
})

function count(counter: Counter, name: string, signal: Signal, { isWon }: Decided): void {
  const known = counter.get(name) ?? { signal, tally: { cases: 0, won: 0 } }
  known.tally.cases += 1
  if (isWon) known.tally.won += 1
  counter.set(name, known)
}

function numberOf(value: FactValue): number | null {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : null
}
