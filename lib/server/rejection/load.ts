import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'
import type { SignalList } from '@/lib/contracts/gaming-signal'
import type { HandoffList } from '@/lib/contracts/handoff-list'
import { type ReasonsByRule, reasonsByRuleRequest } from '@/lib/contracts/reasons-by-rule'
import {
  type GuardHistory,
  type OpenRejections,
  type OutcomeRowsRequest,
  outcomeRowsRequest,
  type RuleSheet,
  type SuggestionList,
} from '@/lib/contracts/rejection'
import type { ClusterList } from '@/lib/contracts/rejection-cluster'
import { AppError } from '../errors'
import type { Scope } from '../scope'
import { currentScope, may } from '../session'
import { getReasonsByRule } from './by-rule'
import { listGuards } from './guards'
import { listClusters } from './list-clusters'
import { listOpenRejections } from './open'
import { getRuleSheet, listOutcomeRows, listSuggestions } from './read'
import { listSignals } from './signals'

type Span = { from: string | null; to: string | null }
const periodOf = ({ from, to }: Span) => ({ from: from ?? undefined, to: to ?? undefined })

const inOwn = <T>(scope: Scope, read: (tx: Tx) => Promise<T>): Promise<T> =>
  withWorkspace(scope.workspaceId, read, { readOnly: true, pool: 'chart' })

/** The rules of some days held against their handoffs, as the API would answer. */
export async function loadRuleSheet(span: Span): Promise<RuleSheet> {
  const scope = await currentScope('rejection.read')
  return inOwn(scope, tx => getRuleSheet(tx, scope, periodOf(span), new Date()))
}

/** What was sent back by the rule that let it in, as the API would answer. */
export async function loadReasonsByRule(given: Record<string, string>): Promise<ReasonsByRule> {
  const scope = await currentScope('rejection.read')
  const request = reasonsByRuleRequest.parse(given)
  return inOwn(scope, tx => getReasonsByRule(tx, scope, request, new Date()))
}

type Asked = { span: Span; version: number | null; cluster: string | null; clause: string | null }

/** Suggested edits of a version's criteria, as the API would answer; null: what they are asked about is gone. */
export async function loadSuggestions({
  span,
  version,
  cluster,
  clause,
}: Asked): Promise<SuggestionList | null> {
  const scope = await currentScope('rejection.read')
  const asked = {
    ...periodOf(span),
    ...(version === null ? {} : { version }),
    ...(cluster === null ? {} : { cluster }),
    ...(clause === null ? {} : { clause }),
  }
  return orGone(() => inOwn(scope, tx => listSuggestions(tx, scope, asked, new Date())))
}

/** Which guards were on in which version. */
export async function loadGuards(): Promise<GuardHistory> {
  const scope = await currentScope('rejection.read')
  return inOwn(scope, tx => listGuards(tx, scope))
}

/** Answers somebody should look at; null for those who see no leads. */
export async function loadOpenRejections(span: Span): Promise<OpenRejections | null> {
  const anyone = await currentScope('rejection.read')
  if (!may(anyone, 'lead.list')) return null
  const scope = await currentScope('lead.list')
  return inOwn(scope, tx => listOpenRejections(tx, scope, periodOf(span)))
}

/** What a link names may have been answered or have ended since. */
async function orGone<T>(load: () => Promise<T>): Promise<T | null> {
  try {
    return await load()
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') return null
    throw error
  }
}

type OutcomeRows =
  | { kind: 'forbidden' | 'not_understood' }
  | { kind: 'found'; request: OutcomeRowsRequest; list: HandoffList; timeZone: string; isOwn: boolean }

/** The leads behind a count of a clause or a suggestion. */
export async function loadOutcomeRows(given: Record<string, unknown>): Promise<OutcomeRows> {
  const anyone = await currentScope('rejection.read')
  if (!may(anyone, 'lead.list')) return { kind: 'forbidden' }
  const parsed = outcomeRowsRequest.safeParse(given)
  if (!parsed.success) return { kind: 'not_understood' }
  const scope = await currentScope('lead.list')
  const list = await orGone(() => inOwn(scope, tx => listOutcomeRows(tx, scope, parsed.data, new Date())))
  if (list === null) return { kind: 'not_understood' }
  const { timeZone } = scope.workspace
  return { kind: 'found', request: parsed.data, list, timeZone, isOwn: scope.grant === 'own' }
}

type Clusters = { list: ClusterList; timeZone: string; serverNow: string; canSeeLeads: boolean }

/** What marketing owes an answer to, as the API would answer. */
export async function loadClusters(): Promise<Clusters> {
  const scope = await currentScope('rejection.read')
  const now = new Date()
  const list = await inOwn(scope, tx => listClusters(tx, scope, {}, now))
  const { timeZone } = scope.workspace
  return { list, timeZone, serverNow: now.toISOString(), canSeeLeads: may(scope, 'lead.list') }
}

/** Habits to ask about, as the API would list them; null for those who are not told. */
export async function loadSignals(span: Span): Promise<SignalList | null> {
  const anyone = await currentScope('rejection.read')
  if (!may(anyone, 'signal.read')) return null
  const scope = await currentScope('signal.read')
  return inOwn(scope, tx => listSignals(tx, scope, periodOf(span), new Date()))
}

/** Whether the person may put a suggestion into the draft. */
export async function mayDraft(): Promise<boolean> {
  return may(await currentScope('rejection.read'), 'agreement.comment')
}
