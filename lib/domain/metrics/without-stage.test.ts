import { expect, it } from 'vitest'
import { foldProfile } from './fold-profile'
import { frameOf } from './frame-of'
import { handoffRow } from './handoff-row'
import { holds } from './holds'
import { outlineOf } from './outline'
import { plainQuery } from './query'
import { randomRows } from './random-rows.testing'
import type { Row } from './row'
import { PLAIN_SETTING } from './rows.testing'
import { isNever, rulesWithout } from './without-stage'

const rows = randomRows(11, 400, 'UTC').handoffs.map(handoffRow)
const now = new Date('2026-07-01T00:00:00Z')

it.each(['mql_to_sql', 'mql_to_won', 'mql_volume'] as const)(
  '%s: rows without what is rare are put into the same class by the rules that are left',
  metric => {
    for (const form of ['horizon', 'to_date'] as const) {
      const outline = outlineOf({ ...plainQuery(metric), form }, PLAIN_SETTING, now)
      const frame = frameOf(outline, foldProfile(outline, { handoff: rows, opportunity: [], lead: [] }))
      for (const { rules, rare } of Object.values(outline.plans)) {
        if (rare === undefined) continue
        const lacks = (row: Row) =>
          rare === 'repeat' ? row.n === 1 : row.moments[rare] === undefined && !row.untold.has(rare)
        const left = rulesWithout(rules, rare)
        const lacking = rows.filter(lacks)
        expect(lacking.length).toBeGreaterThan(50)
        expect(left.filter(rule => !isNever(rule.when)).length).toBeLessThan(rules.length)
        for (const row of lacking) {
          const classOf = (list: typeof rules) => list.find(rule => holds(rule.when, row, frame))?.name
          expect(classOf(left)).toBe(classOf(rules))
        }
      }
    }
  },
)
