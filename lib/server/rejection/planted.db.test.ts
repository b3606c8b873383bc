import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestVersion, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { documentOf } from '@/lib/contracts/criteria-from'
import { handoffListRequest } from '@/lib/contracts/handoff-list'
import { reasonsByRule, reasonsByRuleRequest } from '@/lib/contracts/reasons-by-rule'
import { outcomeRowsRequest, ruleSheet, suggestionList } from '@/lib/contracts/rejection'
import { plainQuery } from '@/lib/domain/metrics/query'
import type { CountResult, RateResult } from '@/lib/domain/metrics/result'
import { mapReason } from '@/lib/domain/rejection/map-reason'
import { plantedCriteria } from '@/lib/domain/scoring/planted.testing'
import { listHandoffs } from '../handoff/read'
import { importInto, inWorkspace, operator, planted } from '../import/import-file.testing'
import { askMetric } from '../metric/ask'
import { getReasonsByRule } from './by-rule'
import { listOpenRejections } from './open'
import { getRuleSheet, listOutcomeRows, listSuggestions } from './read'

const database = openTestDatabase()
const truth = JSON.parse(
  readFileSync(new URL('../import/fixtures/planted_dev/planted_dev_truth.json', import.meta.url), 'utf8'),
)
const now = new Date(truth.as_of)
const plain = plantedCriteria(null)
const criteria = {
  ...plain,
  gates: plain.gates.map(gate => ({ ...gate, isEnforced: false })),
  thresholds: { ...plain.thresholds, total: 5 },
}

/** One workspace knows the 400 handoffs alone, the other their earlier handoffs as well. */
let single = ''
let whole = ''
beforeAll(async () => {
  single = (await createTestWorkspace(database)).id
  whole = (await createTestWorkspace(database)).id
  const content = { criteria: documentOf(criteria) }
  const effectiveAt = new Date('2025-01-01T00:00:00Z')
  for (const id of [single, whole]) {
    await createTestVersion(database, id, { n: 1, content, effectiveAt })
    for (const kind of ['leads', 'events', 'opportunities'] as const)
      await importInto(id, planted(`${kind}.csv`), { kind, source: 'generic', timeZone: 'UTC' })
  }
  await importInto(whole, planted('status_history.csv'), {
    kind: 'stage_history',
    source: 'generic',
    timeZone: 'UTC',
  })
}, 60_000)

type Groups<R> = Map<string, R>
async function grouped<R extends { group: Readonly<Partial<Record<string, string>>> | null }>(
  workspaceId: string,
  metric: Parameters<typeof plainQuery>[0],
  groupBy: Parameters<typeof askMetric>[2]['groupBy'],
  more: Partial<Parameters<typeof askMetric>[2]> = {},
): Promise<Groups<R>> {
  const scope = await operator(workspaceId)
  const query = { ...plainQuery(metric), asOf: truth.as_of, groupBy, ...more }
  const answer = await withWorkspace(workspaceId, tx => askMetric(tx, scope, query, now))
  const rows = answer.results.rows as unknown as R[]
  return new Map(rows.map(row => [groupBy.map(name => row.group?.[name] ?? '').join('|'), row]))
}

describe('reasons', () => {
  test('are the ones of the truth, each beside the label the source gave it', async () => {
    const found = await grouped<CountResult>(single, 'rejections', ['reason', 'reason_label'])
    for (const [label, n] of Object.entries(truth.rejection_reasons))
      expect(found.get(`${mapReason(label)}|${label}`)?.n, label).toBe(n)
    const total = Object.values<number>(truth.rejection_reasons).reduce((sum, n) => sum + n, 0)
    const counted = [...found].filter(([key]) => key !== '|').reduce((sum, [, row]) => sum + (row.n ?? 0), 0)
    expect(counted).toBe(total)
  })

  test('by failure mode are the ones of the truth', async () => {
    // The handoffs before the 400 are told by the status history alone, each the first of its lead.
    const rows = await inWorkspace(
      whole,
      ({ sql }) => sql<{ mode: string; label: string; n: number }[]>`
        select failure_mode as mode, reason_label as label, count(*)::int as n from app.handoff
        where is_latest and disposition = 'rejected' group by 1, 2`,
    )
    const found: Record<string, Record<string, number>> = {}
    for (const { mode, label, n } of rows) found[mode] = { ...found[mode], [label]: n }
    expect(found).toEqual(truth.rejection_reasons_by_mode)
    const all = await grouped<CountResult>(whole, 'rejections', ['failure_mode', 'reason_label'])
    const before = await inWorkspace(
      whole,
      ({ sql }) => sql<{ mode: string; label: string; n: number }[]>`
        select failure_mode as mode, reason_label as label, count(*)::int as n from app.handoff
        where disposition = 'rejected' group by 1, 2`,
    )
    for (const { mode, label, n } of before) expect(all.get(`${mode}|${label}`)?.n).toBe(n)
  })
})

describe('reasons by rule', () => {
  const ask = async (more: Record<string, string> = {}, grant?: 'aggregate') => {
    const scope = await operator(whole)
    const request = reasonsByRuleRequest.parse({ as_of: truth.as_of, ...more })
    const asked = grant === undefined ? scope : { ...scope, grant }
    return reasonsByRule.parse(await withWorkspace(whole, tx => getReasonsByRule(tx, asked, request, now)))
  }
  const open = async (asked: Record<string, string>) => {
    const scope = await operator(whole)
    const request = handoffListRequest.parse({ as_of: truth.as_of, limit: '200', ...asked })
    return withWorkspace(whole, tx => listHandoffs(tx, scope, request, now))
  }

  test.each<Record<string, string>>([{}, { from: '2025-09-01', to: '2025-11-30' }])(
    'every answer is laid to one rule, and every count opens to exactly its leads: %j',
    async period => {
      const { rules, is_cut } = await ask(period)
      expect(is_cut).toBe(false)
      expect(rules.length).toBeGreaterThan(2)
      const seen = new Set<string>()
      for (const { rule, sent_back, quality, reasons } of rules) {
        const list = await open({ metric: 'rejections', rule, ...period })
        expect(list.total, rule).toBe(sent_back)
        for (const { id, disposition } of list.rows) {
          expect(seen.has(id)).toBe(false)
          expect(disposition).not.toBe('accepted')
          seen.add(id)
        }
        for (const { reason, n } of reasons)
          expect((await open({ metric: 'rejections', rule, reason, ...period })).total, reason).toBe(n)
        expect(reasons.reduce((sum, { n }) => sum + n, 0)).toBe(sent_back)
        const judged = { metric: 'acceptance_quality', form: 'period', rule, ...period }
        expect((await open({ ...judged, part: 'denominator' })).total).toBe(quality?.denominator ?? 0)
        expect((await open({ ...judged, part: 'numerator' })).total).toBe(quality?.numerator ?? 0)
      }
      const all = await open({ metric: 'rejections', ...period })
      expect(rules.reduce((sum, { sent_back }) => sum + sent_back, 0)).toBe(all.total)
    },
  )

  test('lays them as the sheet of the rules does, with what no single rule decided apart', async () => {
    const scope = await operator(whole)
    const { rules } = await ask()
    const clause = async (name: string) => {
      const request = outcomeRowsRequest.parse({ clause: name, part: 'sent_back' })
      return (await withWorkspace(whole, tx => listOutcomeRows(tx, scope, request, now))).total
    }
    const sheet = await withWorkspace(whole, tx => getRuleSheet(tx, scope, {}, now))
    expect(sheet.several_ways).toBeGreaterThan(0)
    const laid = new Map(rules.map(({ rule, sent_back }) => [rule, sent_back]))
    expect(laid.get('several') ?? 0).toBe(await clause('several'))
    expect(laid.get('unexplained') ?? 0).toBe(await clause('unexplained'))
    for (const { key, kind, inside } of sheet.clauses)
      if (kind === 'rule') expect(laid.get(key) ?? 0, key).toBeLessThanOrEqual(inside.sent_back)
  })

  test('shows nobody who sees numbers alone so few that a lead could be told', async () => {
    const { rules } = await ask({ from: '2025-09-01', to: '2025-09-30' }, 'aggregate')
    for (const { sent_back, quality, reasons } of rules) {
      expect(sent_back).toBeGreaterThanOrEqual(5)
      expect(quality?.denominator).toBeGreaterThanOrEqual(5)
      expect(reasons).toEqual([])
    }
  })

  test('is no question of another metric', async () => {
    await expect(open({ metric: 'mql_volume', rule: 'several' })).rejects.toThrow(/not laid to rules/)
  })
})

describe('the failure-mode board', () => {
  test('counts what the truth counts, mode by mode', async () => {
    const toDate = { form: 'to_date' as const }
    const volume = await grouped<CountResult>(whole, 'mql_volume', ['failure_mode'])
    const sal = await grouped<RateResult>(whole, 'mql_to_sal', ['failure_mode'], toDate)
    const sql = await grouped<RateResult>(whole, 'mql_to_sql', ['failure_mode'], toDate)
    const won = await grouped<RateResult>(whole, 'mql_to_won', ['failure_mode'], toDate)
    const earlier = await inWorkspace(
      whole,
      ({ sql: ask }) => ask<{ mode: string; n: number }[]>`
        select failure_mode as mode, count(*)::int as n from app.handoff where not is_latest group by 1`,
    )
    for (const [mode, told] of Object.entries<Record<string, number>>(truth.funnel_by_mode)) {
      const before = earlier.find(each => each.mode === mode)?.n ?? 0
      expect(volume.get(mode)?.n, mode).toBe((told.mql ?? 0) + before)
      // None of the earlier handoffs was accepted: what was reached is the truth's own.
      expect(sal.get(mode)?.numerator, mode).toBe(told.accepted)
      expect(sql.get(mode)?.numerator, mode).toBe(told.sql)
      expect(won.get(mode)?.numerator, mode).toBe(told.won)
    }
    expect(earlier.reduce((sum, { n }) => sum + n, 0)).toBe(34)
  })
})

describe('suggestions', () => {
  const ask = async (workspaceId: string) => {
    const scope = await operator(workspaceId)
    const list = await withWorkspace(workspaceId, tx => listSuggestions(tx, scope, {}, now))
    return suggestionList.parse(list)
  }

  test('the planted guards come out on top, with the counts of the truth', async () => {
    const { suggestions, version, tried_on, handoffs } = await ask(whole)
    expect([version, handoffs]).toEqual([1, 434])
    expect(tried_on).toBeGreaterThan(399)
    const recommended = suggestions.filter(({ standing }) => standing === 'recommended')
    expect(recommended.map(({ key }) => key)).toEqual([
      'guard:recycled',
      'guard:single_session',
      'guard:persona_mismatch',
    ])
    const { mql, accepted, rejected, sql, won } = truth.funnel_by_mode.recycled
    expect(recommended[0]?.prevented).toMatchObject({
      handoffs: mql,
      accepted,
      sent_back: rejected,
      wins: won,
    })
    expect(sql).toBe(0)
    const alternatives = suggestions
      .filter(({ standing }) => standing === 'alternative')
      .map(({ key }) => key)
    expect(alternatives).toEqual(
      expect.arrayContaining(['guard:form_fill', 'enforce_gate:size', 'enforce_gate:role']),
    )
  })

  test('what each guard would have prevented and missed is what a plain count of the rows says', async () => {
    const { suggestions } = await ask(whole)
    // Of all handoffs the criteria let through again, straight from the tables.
    const signs = {
      'guard:persona_mismatch': `l.employees < 50 or l.job_title in ('Student', 'Intern', 'Freelancer', 'Job Seeker')`,
      'guard:single_session': `e.n > 0 and e.last - e.first <= interval '30 minutes'`,
      'guard:form_fill': `e.n = 1 and e.forms = 1`,
    }
    for (const [key, sign] of Object.entries(signs)) {
      const [counted] = await inWorkspace(
        whole,
        ({ sql }) => sql`
          select count(*)::int as handoffs, (count(*) filter (where h.disposition = 'accepted'))::int as accepted,
            (count(*) filter (where h.outcome = 'won'))::int as wins
          from app.handoff h join app.lead l on l.workspace_id = h.workspace_id and l.id = h.lead_id
          cross join lateral (
            select count(*) as n, count(*) filter (where v.type = 'form_submit') as forms, min(v.occurred_at) as first,
              max(v.occurred_at) as last, coalesce(sum((v.properties ->> 'points')::float8), 0) as points
            from app.engagement_event v
            where v.workspace_id = h.workspace_id and v.lead_id = h.lead_id and v.occurred_at <= h.mql_at) e
          where h.workspace_id = ${whole} and e.n > 0 and (${sql.unsafe(sign)})`,
      )
      const suggestion = suggestions.find(each => each.key === key)
      expect(suggestion?.prevented, key).toMatchObject({ ...counted })
    }
  })

  test('every count opens to exactly its leads', async () => {
    const scope = await operator(whole)
    const { suggestions } = await ask(whole)
    for (const { key, prevented } of suggestions.filter(({ standing }) => standing !== 'unclear')) {
      for (const part of [
        'handoffs',
        'accepted',
        'sent_back',
        'against_criteria',
        'sql',
        'won',
        'wins',
      ] as const) {
        const request = outcomeRowsRequest.parse({ suggestion: key, part, limit: '200' })
        const list = await withWorkspace(whole, tx => listOutcomeRows(tx, scope, request, now))
        expect(list.total, `${key} ${part}`).toBe(prevented[part])
        expect(list.rows).toHaveLength(Math.min(200, prevented[part]))
      }
    }
  })
})

describe('counts beside the tables', () => {
  const totalOf = async (asked: Record<string, string>) => {
    const scope = await operator(whole)
    const request = outcomeRowsRequest.parse(asked)
    return (await withWorkspace(whole, tx => listOutcomeRows(tx, scope, request, now))).total
  }
  const suggested = async (asked: { clause?: string } = {}) => {
    const scope = await operator(whole)
    return withWorkspace(whole, tx => listSuggestions(tx, scope, asked, now))
  }

  test('what no edit above stops opens to exactly its leads, for recommendations and alternatives', async () => {
    const { suggestions } = await suggested()
    const some = suggestions.filter(
      ({ standing }) => standing === 'recommended' || standing === 'alternative',
    )
    expect(some.filter(each => each.beyond_above.handoffs < each.prevented.handoffs).length).toBeGreaterThan(
      1,
    )
    for (const { key, beyond_above } of some)
      for (const part of ['handoffs', 'sent_back', 'accepted', 'wins'] as const)
        expect(await totalOf({ suggestion: key, side: 'beyond', part }), key).toBe(beyond_above[part])
  })

  test('what an edit stops of a clause opens to exactly those, and the clause to all of them', async () => {
    const scope = await operator(whole)
    const { clauses } = await withWorkspace(whole, tx => getRuleSheet(tx, scope, {}, now))
    const clause = clauses.find(({ inside }) => inside.sent_back > 0)?.key ?? ''
    const { subject, suggestions } = await suggested({ clause })
    expect(suggestions.length).toBeGreaterThan(0)
    expect(await totalOf({ clause, part: 'sent_back' })).toBe(subject?.handoffs)
    for (const { key, stops } of suggestions)
      expect(await totalOf({ suggestion: key, of_clause: clause }), key).toBe(stops)
    const [first] = suggestions
    expect(await totalOf({ suggestion: first?.key ?? '', side: 'both', of_clause: clause })).toBe(
      subject?.tried_on,
    )
  })

  test('what would be handed over again opens to exactly its leads, by whichever edit it is asked', async () => {
    const { suggestions, tried_on } = await suggested()
    expect(tried_on).toBeGreaterThan(100)
    for (const { key } of suggestions.slice(0, 4))
      expect(await totalOf({ suggestion: key, side: 'both' }), key).toBe(tried_on)
  })

  test('totals of what is to be looked at open to exactly their leads', async () => {
    const scope = await operator(whole)
    const periods: Record<string, string>[] = [{}, { from: '2025-08-01', to: '2025-10-31' }]
    for (const period of periods) {
      const { uncoded, contradicted } = await withWorkspace(whole, tx =>
        listOpenRejections(tx, scope, period),
      )
      expect(uncoded.of).toBeGreaterThan(0)
      expect(contradicted.checked).toBeGreaterThan(0)
      expect(await totalOf({ open: 'uncoded', ...period })).toBe(uncoded.total)
      expect(await totalOf({ open: 'answered', ...period })).toBe(uncoded.of)
      expect(await totalOf({ open: 'contradicted', ...period })).toBe(contradicted.total)
      expect(await totalOf({ open: 'checked', ...period })).toBe(contradicted.checked)
    }
  })

  test('reasons of a source, as the table compares them, open to exactly their leads', async () => {
    const scope = await operator(whole)
    const found = await grouped<CountResult>(whole, 'rejections', ['source', 'reason'])
    let seen = 0
    for (const { group, n } of found.values()) {
      if (group?.source === undefined || group.reason === undefined || n === null) continue
      const { source, reason } = group
      const asked = { metric: 'rejections', as_of: truth.as_of, source, reason }
      const request = handoffListRequest.parse(asked)
      const list = await withWorkspace(whole, tx => listHandoffs(tx, scope, request, now))
      expect(list.total, `${source} ${reason}`).toBe(n)
      seen += n
    }
    expect(seen).toBeGreaterThan(100)
  })

  test('a narrowed count is asked of an edit alone', () => {
    for (const side of ['beyond', 'both'])
      expect(outcomeRowsRequest.safeParse({ clause: 'several', side }).success).toBe(false)
    expect(outcomeRowsRequest.safeParse({ open: 'uncoded', of_clause: 'rule:a' }).success).toBe(false)
  })
})

describe('rules', () => {
  test('every count of the sheet opens to exactly its leads, and pages through them', async () => {
    const scope = await operator(single)
    const sheet = ruleSheet.parse(await withWorkspace(single, tx => getRuleSheet(tx, scope, {}, now)))
    expect(sheet).toMatchObject({ handoffs: 400, versions: [1], is_cut: false })
    for (const { key, inside, outside } of sheet.clauses) {
      for (const [side, counts] of [
        ['inside', inside],
        ['outside', outside],
      ] as const) {
        const request = outcomeRowsRequest.parse({ clause: key, side, part: 'sent_back', limit: '200' })
        const list = await withWorkspace(single, tx => listOutcomeRows(tx, scope, request, now))
        expect(list.total, `${key} ${side}`).toBe(counts.sent_back)
        if (list.next_cursor === null) continue
        const next = outcomeRowsRequest.parse({
          clause: key,
          side,
          part: 'sent_back',
          limit: '200',
          offset: list.next_cursor,
        })
        const more = await withWorkspace(single, tx => listOutcomeRows(tx, scope, next, now))
        expect(new Set([...list.rows, ...more.rows].map(row => row.id)).size).toBe(counts.sent_back)
      }
    }
  })

  test('every reason of a clause, and what no single rule decided, open to exactly their leads', async () => {
    const scope = await operator(single)
    const sheet = ruleSheet.parse(await withWorkspace(single, tx => getRuleSheet(tx, scope, {}, now)))
    const totalOf = async (asked: Record<string, string>) => {
      const request = outcomeRowsRequest.parse(asked)
      return (await withWorkspace(single, tx => listOutcomeRows(tx, scope, request, now))).total
    }
    for (const { key, inside, reasons } of sheet.clauses) {
      expect(
        reasons.reduce((sum, { n }) => sum + n, 0),
        key,
      ).toBe(inside.sent_back)
      for (const { reason, n } of reasons)
        expect(await totalOf({ clause: key, part: 'sent_back', reason: reason ?? '' })).toBe(n)
    }
    expect(await totalOf({ clause: 'several' })).toBe(sheet.several_ways)
    expect(await totalOf({ clause: 'unexplained' })).toBe(sheet.unexplained)
  })

  test('another period is another history', async () => {
    const scope = await operator(single)
    const half = await withWorkspace(single, tx => getRuleSheet(tx, scope, { to: '2025-12-31' }, now))
    expect(half.handoffs).toBe(36 + 31 + 36 + 29 + 25 + 36)
  })
})
