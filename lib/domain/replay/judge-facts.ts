import type { Condition } from '../criteria/condition'
import type { Criteria, Gate } from '../criteria/criteria'
import { type FactValue, holdsFor, isKnown } from '../criteria/holds-for'
import { icpGate } from '../criteria/icp-gate'
import { NO_FACTS } from '../criteria/lead-facts'
import { ATTRIBUTE_PREFIX } from '../criteria/lead-field'
import { normalText } from '../criteria/normal-text'
import type { FactCodes, Snapshot } from './snapshot'

const UNKNOWN: FactCodes = { codes: new Uint32Array(0), values: [null] }

const columnOf = ({ facts }: Snapshot, field: string) => facts.get(field) ?? UNKNOWN

/** Asks something once per value of a field, and tells it per row of facts. */
function perRow(
  snapshot: Snapshot,
  field: string,
  ask: (value: FactValue) => number,
  tell: (row: number, answer: number) => void,
): void {
  const { codes, values } = columnOf(snapshot, field)
  const answers = Float64Array.from(values, ask)
  const rows = snapshot.factFrom.length
  for (let row = 0; row < rows; row++) tell(row, answers[codes[row] ?? 0] ?? 0)
}

/** Fit of every row of facts, added up in the order of the rules; NaN where nothing asked is known. */
export function fitOfFacts(
  snapshot: Snapshot,
  { fitRules, caps }: Pick<Criteria, 'fitRules' | 'caps'>,
): Float64Array {
  const fit = new Float64Array(snapshot.factFrom.length)
  const isAnyKnown = new Uint8Array(fit.length)
  for (const { field, condition, points } of fitRules) {
    perRow(snapshot, field, matches(condition), (row, answer) => {
      if ((answer & 1) !== 0) fit[row] = (fit[row] ?? 0) + points
      if ((answer & 2) !== 0) isAnyKnown[row] = 1
    })
  }
  for (let row = 0; row < fit.length; row++) {
    const sum = fit[row] ?? 0
    // The scorer takes back what is above the cap as a line of its own; the same sums, in the same order.
    if (isAnyKnown[row] === 0) fit[row] = Number.NaN
    else if (caps.fit !== null && sum > caps.fit) fit[row] = sum + (caps.fit - sum)
  }
  return fit
}

const matches = (condition: Condition) => (value: FactValue) =>
  (holdsFor(condition, value) ? 1 : 0) | (isKnown(value) ? 2 : 0)

const HOLDS = 1
const FAILED = 2

/** Rows of facts with which nobody becomes an MQL: a gate holds the lead back, or one fails where that is guarded against. */
export function blockedRows(
  snapshot: Snapshot,
  { gates, guards }: Pick<Criteria, 'gates' | 'guards'>,
): Uint8Array {
  const blocked = new Uint8Array(snapshot.factFrom.length)
  const bits = guards.persona_mismatch ? HOLDS | FAILED : HOLDS
  for (const gate of gates) {
    perRow(snapshot, gate.field, gateAnswer(gate), (row, answer) => {
      if ((answer & bits) !== 0) blocked[row] = 1
    })
  }
  return blocked
}

/** The gate asks an attribute of its own, so that the value need not be of the field's kind. */
function gateAnswer(gate: Gate): (value: FactValue) => number {
  const asked = { ...gate, field: `${ATTRIBUTE_PREFIX}asked` }
  return value => {
    const facts = value === null ? NO_FACTS : { ...NO_FACTS, attributes: { asked: value } }
    const { holds, state } = icpGate(asked, facts)
    return (holds ? HOLDS : 0) | (state === 'failed' ? FAILED : 0)
  }
}

/** The line that applies to every row of facts: 0 the general one, else the place of the segment's own plus one. */
export function linesOfFacts(snapshot: Snapshot, { segments }: Criteria['thresholds']): Uint8Array {
  const lines = new Uint8Array(snapshot.factFrom.length)
  if (segments.length === 0) return lines
  const names = segments.map(each => normalText(each.segment))
  const lineOf = (value: FactValue) => (value === null ? 0 : names.indexOf(normalText(String(value))) + 1)
  perRow(snapshot, 'segment', lineOf, (row, line) => {
    lines[row] = line
  })
  return lines
}
