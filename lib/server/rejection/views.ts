import 'server-only'
import type { ClauseView, OutcomeView, SharesView, SuggestionView } from '@/lib/contracts/rejection'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { groupLabel } from '@/lib/domain/format/group-label'
import type { Blame } from '@/lib/domain/loop/blame-clauses'
import { editKey, editWords } from '@/lib/domain/loop/edit-words'
import { type Differences, type OutcomeTally, type Share, sharesOf } from '@/lib/domain/loop/outcome-tally'
import type { Suggestion } from '@/lib/domain/loop/rank-suggestions'
import type { Interval } from '@/lib/domain/statistics/wilson'

const pair = (interval: Interval | null): [number, number] | null => interval && [interval[0], interval[1]]

function viewOutcome(tally: OutcomeTally): OutcomeView {
  const { handoffs, accepted, sql, won, wins } = tally
  const asked = { sent_back: tally.sentBack, against_criteria: tally.againstCriteria }
  return { handoffs, accepted, ...asked, sql, sql_of: tally.sqlOf, won, won_of: tally.wonOf, wins }
}

function viewShares(tally: OutcomeTally): SharesView {
  const { acceptance, sql, won } = sharesOf(tally)
  const view = (share: Share) => ({ ...share, interval: pair(share.interval) })
  return { acceptance: view(acceptance), sql: view(sql), won: view(won) }
}

const viewDifference = ({ acceptance, sql, won }: Differences) => ({
  acceptance: pair(acceptance),
  sql: pair(sql),
  won: pair(won),
})

export const clauseKey = ({ kind, id }: Pick<Blame, 'kind' | 'id'>): string => `${kind}:${id}`

export function viewClause(blame: Blame): ClauseView {
  const { kind, name, standing, adjusted, inside, outside, difference, reasons } = blame
  return {
    ...{ key: clauseKey(blame), kind, name, standing, adjusted },
    inside: viewOutcome(inside),
    outside: viewOutcome(outside),
    inside_shares: viewShares(inside),
    outside_shares: viewShares(outside),
    difference: viewDifference(difference),
    reasons: reasons.map(({ reason, n }) => ({
      reason,
      label: reason === null ? 'No reason given' : groupLabel('reason', reason),
      n,
    })),
  }
}

export function viewSuggestion(
  suggestion: Suggestion,
  all: readonly Suggestion[],
  criteria: Criteria,
): Omit<SuggestionView, 'stops'> {
  const { edit, standing, adjusted, prevented, kept, beyondAbove, difference, alternativeTo } = suggestion
  const head = alternativeTo === null ? undefined : all[alternativeTo]
  return {
    ...{ key: editKey(edit), kind: edit.kind, words: editWords(edit, criteria), standing, adjusted },
    prevented: viewOutcome(prevented),
    beyond_above: viewOutcome(beyondAbove),
    prevented_shares: viewShares(prevented),
    kept_shares: viewShares(kept),
    difference: viewDifference(difference),
    alternative_to: head ? editKey(head.edit) : null,
  }
}
