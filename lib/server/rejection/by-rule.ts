import 'server-only'
import type { Tx } from '@/db/client'
import type { RateRow } from '@/lib/contracts/metric'
import { toMetricQuery } from '@/lib/contracts/metric-query'
import type { ReasonsByRule, ReasonsByRuleRequest } from '@/lib/contracts/reasons-by-rule'
import { groupLabel } from '@/lib/domain/format/group-label'
import { SMALLEST_CELL } from '@/lib/domain/metrics/suppress'
import { wilson } from '@/lib/domain/statistics/wilson'
import { readAgreed } from '../handoff/failure-modes'
import type { Scope } from '../scope'
import { layToRules } from './laid'
import { ruleNames } from './rule-names'

/** `GET /api/v1/rejections/by-rule`: what was sent back, and why, by the rule that let the lead in. */
export async function getReasonsByRule(
  tx: Tx,
  scope: Scope,
  request: ReasonsByRuleRequest,
  now: Date,
): Promise<ReasonsByRule> {
  const query = toMetricQuery({ id: 'rejections', group_by: [], compare: 'none', ...request })
  const { sentBack, judged, accepted, ruleOf, isCut } = await layToRules(tx, scope, query, now)
  const nameOf = ruleNames(await readAgreed(tx, scope.workspaceId))
  const sent = Map.groupBy(sentBack, ({ id }) => ruleOf.get(id) ?? '')
  const asked = Map.groupBy(judged, ({ id }) => ruleOf.get(id) ?? '')
  const isMasked = scope.grant === 'aggregate'
  const rules = [...new Set(ruleOf.values())].map(rule => {
    const own = sent.get(rule) ?? []
    const of = asked.get(rule) ?? []
    const taken = of.filter(({ id }) => accepted.has(id)).length
    return {
      rule,
      name: nameOf(rule),
      sent_back: own.length,
      quality: rateOf(taken, of.length, scope.workspace.settings.minimumN),
      // Of those who may see numbers and no lead, nobody is shown so few that a lead could be told.
      reasons: isMasked ? [] : reasonsOf(own.map(({ reason }) => reason)),
    }
  })
  rules.sort((a, b) => b.sent_back - a.sent_back || (a.name < b.name ? -1 : 1))
  return { handoffs: ruleOf.size, is_cut: isCut, rules: isMasked ? withoutSmall(rules) : rules }
}

type RuleRow = ReasonsByRule['rules'][number]

/** Small rows stay closed, and one more where the total would give them away. */
function withoutSmall(rules: readonly RuleRow[]): RuleRow[] {
  const isSmall = ({ sent_back: n, quality }: RuleRow) =>
    n < SMALLEST_CELL || (quality?.denominator ?? 0) < SMALLEST_CELL
  const shown = rules.filter(rule => !isSmall(rule))
  const hidden = rules.filter(isSmall)
  const left = hidden.reduce((sum, { sent_back: n }) => sum + n, 0)
  if (hidden.length > 0 && left < SMALLEST_CELL) shown.pop()
  return shown
}

function rateOf(numerator: number, denominator: number, minimum: number): RateRow | null {
  if (denominator === 0) return null
  const interval = wilson(numerator, denominator)
  return {
    ...{
      group: null,
      low_n: denominator < minimum,
      reason: null,
      excluded: {},
      immature: null,
      mature_share: null,
    },
    ...{ n: denominator, numerator, denominator, value: numerator / denominator },
    interval: interval && [interval[0], interval[1]],
  }
}

function reasonsOf(reasons: readonly string[]) {
  return [...Map.groupBy(reasons, reason => reason)]
    .map(([reason, all]) => ({
      reason,
      label: reason === '' ? 'No reason given' : groupLabel('reason', reason),
      n: all.length,
    }))
    .sort((a, b) => b.n - a.n || (a.reason < b.reason ? -1 : 1))
}

/** The answers of a question that are laid to one rule. */
export async function idsOfRule(
  tx: Tx,
  scope: Scope,
  { query, rule }: { query: Parameters<typeof layToRules>[2]; rule: string },
  now: Date,
): Promise<string[]> {
  const { ruleOf } = await layToRules(tx, scope, query, now)
  return [...ruleOf].flatMap(([id, own]) => (own === rule ? [id] : []))
}
