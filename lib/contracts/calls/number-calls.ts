import { handoffList, handoffListRequest } from '../handoff-list'
import { metricAnswer, metricList } from '../metric'
import { metricRequest } from '../metric-query'
import { noInput } from '../no-input'
import type { Call } from './call'

export const numberCalls: Call[] = [
  {
    method: 'get',
    path: '/api/v1/metrics',
    action: 'metric.read',
    tag: 'Numbers',
    summary: 'List the metrics and their definitions',
    input: noInput,
    takes: 'query',
    answer: { name: 'MetricList', schema: metricList },
  },
  {
    method: 'get',
    path: '/api/v1/metrics/{id}',
    action: 'metric.read',
    tag: 'Numbers',
    summary: 'Ask for a metric',
    description:
      'The answer echoes the question with every default filled in, and carries numerators, denominators, intervals, maturity, exclusions and warnings. The total comes first, its group null; months are labelled 2026-03; a blank value is the empty string.',
    input: metricRequest,
    takes: 'query',
    answer: { name: 'MetricAnswer', schema: metricAnswer },
  },
  {
    method: 'get',
    path: '/api/v1/metrics/{id}/csv',
    action: 'metric.read',
    tag: 'Numbers',
    summary: 'Download the answer to a question as CSV',
    input: metricRequest,
    takes: 'query',
    answer: 'file',
  },
  {
    method: 'get',
    path: '/api/v1/handoffs',
    action: 'lead.list',
    tag: 'Numbers',
    summary: 'List the rows behind a number',
    description:
      'The same question as for the metric, and a part of its answer: as many rows as the number says.',
    input: handoffListRequest,
    takes: 'query',
    answer: { name: 'HandoffList', schema: handoffList },
  },
]
