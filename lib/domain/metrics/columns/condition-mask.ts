import type { AskedField, Condition } from '../condition'
import type { Frame } from '../frame'
import type { Stage } from '../stage'
import type { ColumnTable } from './column-table'
import { daysFrom } from './days-reader'
import { allRows, noRows, otherRows, type RowMask, rowsOfAll, rowsOfAny, rowsWhere } from './row-mask'
import { guardedRows, reachedBy, undated, withBit, withCode, without } from './stage-masks'
import { momentOf, type StageView, stageView } from './stage-view'

const DAY_MS = 86_400_000

const FIELDS: Record<AskedField, string> = {
  verdict: 'verdict',
  disposition: 'disposition',
  reason: 'reason',
  amountState: 'amount_state',
}

/** A condition made ready for the rows of a table; it says what `holds` says. */
export function conditionMask(condition: Condition, table: ColumnTable, frame: Frame): RowMask {
  const view = (stage: Stage | 'due') => stageView(table, stage)
  const reached = (stage: Stage) => reachedBy(view(stage), frame.asOf)
  switch (condition.op) {
    case 'always':
      return allRows
    case 'reached':
      return reached(condition.stage)
    case 'untold':
      return untold(view(condition.stage))
    case 'within': {
      const days = daysFrom(table, condition.from, condition.to, frame)
      const most = frame.horizonDays ?? Number.POSITIVE_INFINITY
      return rowsWhere(row => days(row) <= most)
    }
    case 'timed': {
      const days = daysFrom(table, condition.from, condition.to, frame)
      return rowsOfAll([reached(condition.to), rowsWhere(row => !Number.isNaN(days(row)))])
    }
    case 'disordered': {
      const days = daysFrom(table, condition.from, condition.to, frame)
      const both = [reached(condition.to), reached(condition.from)]
      return rowsOfAll([...both, rowsWhere(row => Number.isNaN(days(row)))])
    }
    case 'aged': {
      const back = (frame.horizonDays ?? 0) * DAY_MS
      return reachedBy(view(condition.stage), { ms: frame.asOf.ms - back, dayMs: frame.asOf.dayMs - back })
    }
    case 'is':
      return withWord(table, FIELDS[condition.field], condition.values)
    case 'dateOnly': {
      const stage = view(condition.stage)
      const isDated = rowsWhere(row => !Number.isNaN(momentOf(stage, row)))
      return rowsOfAll([withBit(stage.dates, stage.bit), isDated])
    }
    case 'inferred': {
      const stage = view(condition.stage)
      return guarded(stage, withBit(stage.inferred, stage.bit))
    }
    case 'noDue':
      return without(view('due').at)
    case 'byDue': {
      const stage = view(condition.stage)
      const { at } = view('due')
      return rowsWhere(row => momentOf(stage, row) <= (at[row] ?? Number.NaN))
    }
    case 'overdue': {
      const { at } = view('due')
      return rowsWhere(row => (at[row] ?? Number.NaN) < frame.asOf.ms)
    }
    case 'repeat': {
      const n = table.smalls('n')
      return rowsWhere(row => (n?.[row] ?? 1) > 1)
    }
    case 'foreign':
      return otherRows(withWord(table, 'currency', [frame.currency]))
    case 'all':
      return rowsOfAll(condition.of.map(each => conditionMask(each, table, frame)))
    case 'any':
      return rowsOfAny(condition.of.map(each => conditionMask(each, table, frame)))
    case 'not':
      return otherRows(conditionMask(condition.of, table, frame))
  }
}

function guarded(view: StageView, mask: RowMask): RowMask {
  const isGuarded = guardedRows(view)
  return isGuarded === null ? mask : rowsOfAll([isGuarded, mask])
}

function untold(view: StageView): RowMask {
  switch (view.untold) {
    case 'always':
      return without(view.at)
    case 'inferred':
      return rowsOfAll([withBit(view.inferred, view.bit), without(view.at)])
    case 'guarded':
      return undated(view)
    case 'never':
      return noRows
  }
}

/** Rows that bear one of some words; a missing word is one of them where null is. */
function withWord(table: ColumnTable, name: string, words: readonly (string | null)[]): RowMask {
  const column = table.words(name)
  if (column === null) return words.includes(null) ? allRows : noRows
  return withCode(column.codes, column.among(words))
}
