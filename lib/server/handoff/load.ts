import 'server-only'
import { withWorkspace } from '@/db/client'
import { handoffListRequest } from '@/lib/contracts/handoff-list'
import { toMetricQuery } from '@/lib/contracts/metric-query'
import { AppError } from '../errors'
import { readMetric } from '../metric/read'
import { ruleNames } from '../rejection/rule-names'
import { currentScope, may } from '../session'
import { readAgreed } from './failure-modes'
import { listHandoffs } from './read'

/**
 * The rows behind a number together with the number's own answer, of one moment: a page of leads that says
 * what it lists in the words of the metric. `forbidden` for those who may see numbers and no lead.
 */
export async function loadBehind(given: Record<string, unknown>) {
  const anyone = await currentScope('metric.read')
  if (!may(anyone, 'lead.list')) return { kind: 'forbidden' } as const
  const parsed = handoffListRequest.safeParse(given)
  if (!parsed.success) return { kind: 'not_understood' } as const
  const scope = await currentScope('lead.list')
  const { metric, part: _part, limit: _limit, cursor: _cursor, rule, ...request } = parsed.data
  const query = { ...toMetricQuery({ id: metric, ...request }), compare: 'none' as const }
  const now = new Date()
  try {
    return await withWorkspace(
      scope.workspaceId,
      async tx => ({
        kind: 'found' as const,
        request: parsed.data,
        query,
        list: await listHandoffs(tx, scope, parsed.data, now),
        answer: await readMetric(tx, anyone, query, now),
        ruleName: rule === undefined ? null : ruleNames(await readAgreed(tx, scope.workspaceId))(rule),
        isOwn: scope.grant === 'own',
        timeZone: scope.workspace.timeZone,
      }),
      { readOnly: true, pool: 'chart' },
    )
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') return { kind: 'not_understood' } as const
    throw error
  }
}
