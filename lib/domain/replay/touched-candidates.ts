import type { Criteria } from '../criteria/criteria'
import { holdsFor } from '../criteria/holds-for'
import { type Entries, entriesFrom } from './count-entries'
import type { DraggedRule } from './dragged-rule'
import type { Snapshot } from './snapshot'

/** The candidates a rule gives or takes points, and all the others: the others stay as they are while it is dragged. */
export type Touched = { touched: Uint32Array; others: Uint32Array }

export function touchedCandidates(
  snapshot: Snapshot,
  criteria: Criteria,
  entries: Entries,
  dragged: DraggedRule,
): Touched {
  const isTouched =
    dragged.kind === 'behaviour'
      ? byEntries(snapshot, criteria, entries, dragged.id)
      : byFacts(snapshot, criteria, dragged.id)
  const touched = new Uint32Array(isTouched.reduce((sum, is) => sum + is, 0))
  const others = new Uint32Array(snapshot.size - touched.length)
  let [inside, outside] = [0, 0]
  isTouched.forEach((is, candidate) => {
    if (is === 1) touched[inside++] = candidate
    else others[outside++] = candidate
  })
  return { touched, others }
}

function byEntries(
  { size, pointStart }: Snapshot,
  criteria: Criteria,
  entries: Entries,
  id: string,
): Uint8Array {
  const asked = criteria.behaviourRules.findIndex(rule => rule.id === id)
  const touched = new Uint8Array(size)
  for (let candidate = 0; candidate < size; candidate++) {
    const behind = entriesFrom(entries, pointStart[candidate + 1] ?? 0)
    for (let entry = entriesFrom(entries, pointStart[candidate] ?? 0); entry < behind; entry++)
      if (entries.rule[entry] === asked) {
        touched[candidate] = 1
        break
      }
  }
  return touched
}

/** Who fulfils the rule. A cap on fit may hide its points, which does no harm. */
function byFacts({ size, factStart, facts }: Snapshot, criteria: Criteria, id: string): Uint8Array {
  const touched = new Uint8Array(size)
  const rule = criteria.fitRules.find(each => each.id === id)
  if (rule === undefined) return touched
  const column = facts.get(rule.field)
  const holds = (column?.values ?? [null]).map(value => holdsFor(rule.condition, value))
  for (let candidate = 0; candidate < size; candidate++)
    for (let row = factStart[candidate] ?? 0; row < (factStart[candidate + 1] ?? 0); row++)
      if (holds[column?.codes[row] ?? 0]) touched[candidate] = 1
  return touched
}
