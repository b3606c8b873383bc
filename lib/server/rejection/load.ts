import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'
import type { HandoffList } from '@/lib/contracts/handoff-list'
import {
  type GuardHistory,
  type OpenRejections,
  type OutcomeRowsRequest,
  outcomeRowsRequest,
  type RuleSheet,
  type SuggestionList,
} from '@/lib/contracts/rejection'
import { AppError } from '../errors'
import type { Scope } from '../scope'
import { currentScope, may } from '../session'
import { listGuards } from './guards'
import { listOpenRejections } from './open'
import { getRuleSheet, listOutcomeRows, listSuggestions } from './read'

type Span = { from: string | null; to: string | null }
const periodOf = ({ from, to }: Span) => ({ from: from ?? undefined, to: to ?? undefined })

const inOwn = <T>(scope: Scope, read: (tx: Tx) => Promise<T>): Promise<T> =>
  withWorkspace(scope.workspaceId, read, { readOnly: true, pool: 'chart' })

/** The rules of some days held against their handoffs, as the API would answer. */
export async function loadRuleSheet(span: Span): Promise<RuleSheet> {
  const scope = await currentScope('rejection.read')
  return inOwn(scope, tx => getRuleSheet(tx, scope, periodOf(span), new Date()))
}

/** Suggested edits of a version's criteria, as the API would answer. */
export async function loadSuggestions(span: Span, version: number | null): Promise<SuggestionList> {
  const scope = await currentScope('rejection.read')
  const asked = { ...periodOf(span), ...(version === null ? {} : { version }) }
  return inOwn(scope, tx => listSuggestions(tx, scope, asked, new Date()))
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
  try {
    const list = await inOwn(scope, tx => listOutcomeRows(tx, scope, parsed.data, new Date()))
    const { timeZone } = scope.workspace
    return { kind: 'found', request: parsed.data, list, timeZone, isOwn: scope.grant === 'own' }
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid') return { kind: 'not_understood' }
    throw error
  }
}

/** Whether the person may put a suggestion into the draft. */
export async function mayDraft(): Promise<boolean> {
  return may(await currentScope('rejection.read'), 'agreement.comment')
}
