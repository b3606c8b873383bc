import { handoffList } from '../handoff-list'
import {
  openRejections,
  openRejectionsRequest,
  outcomeRowsRequest,
  recodedView,
  recodeInput,
  ruleSheet,
  ruleSheetRequest,
  suggestionList,
  suggestionRequest,
} from '../rejection'
import type { Call } from './call'

export const rejectionCalls: Call[] = [
  {
    method: 'get',
    path: '/api/v1/rejections/rules',
    action: 'rejection.read',
    tag: 'Rejections',
    summary: 'Hold every rule, gate and guard against what sales made of its handoffs',
    description:
      'A rule is answerable for the handoffs that would not have crossed without it. Differences are told apart from chance by exact tests, adjusted over all clauses; too few is said and not ranked.',
    input: ruleSheetRequest,
    takes: 'query',
    answer: { name: 'RuleSheet', schema: ruleSheet },
  },
  {
    method: 'get',
    path: '/api/v1/rejections/suggestions',
    action: 'rejection.read',
    tag: 'Rejections',
    summary: 'List edits of the criteria with what each would have done on history',
    description:
      'Each edit is judged at the moment of every past handoff that the criteria let through, and ranked by evidence; of pure chance hardly any is recommended.',
    input: suggestionRequest,
    takes: 'query',
    answer: { name: 'SuggestionList', schema: suggestionList },
  },
  {
    method: 'get',
    path: '/api/v1/rejections/handoffs',
    action: 'lead.list',
    tag: 'Rejections',
    summary: 'List the handoffs behind a count of a clause or a suggestion',
    input: outcomeRowsRequest,
    takes: 'query',
    answer: { name: 'HandoffList', schema: handoffList },
  },
  {
    method: 'get',
    path: '/api/v1/rejections/open',
    action: 'lead.list',
    tag: 'Rejections',
    summary: 'List answers that wait for their code, and those the evidence speaks against',
    input: openRejectionsRequest,
    takes: 'query',
    answer: { name: 'OpenRejections', schema: openRejections },
  },
  {
    method: 'post',
    path: '/api/v1/handoffs/{id}/reason',
    action: 'rejection.recode',
    tag: 'Rejections',
    summary: 'Give an answer the reason it should have had',
    description: 'The answer stays as it was told; the statistics follow the new reason.',
    input: recodeInput,
    takes: 'body',
    answer: { name: 'Recoded', schema: recodedView },
  },
]
