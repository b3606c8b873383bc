import { holidayList, holidayQuery } from '../holiday'
import { pausedView, pauseInput, resumeInput } from '../pause'
import { slaClocks, slaHandoffList, slaHandoffsQuery, slaQuery } from '../sla-report'
import { recountInput, recountView } from '../workspace'
import type { Call } from './call'

const paused = { name: 'PausedHandoff', schema: pausedView }

export const slaCalls: Call[] = [
  {
    method: 'get',
    path: '/api/v1/sla/clocks',
    action: 'metric.read',
    tag: 'SLA',
    summary: 'Get where the time goes between an MQL and its first touch',
    description:
      'Systems delay, rep time and speed to lead as survival estimates in minutes, and the share that became an SQL by speed. Attainment itself is the metric sla_attainment.',
    input: slaQuery,
    takes: 'query',
    answer: { name: 'SlaClocks', schema: slaClocks },
  },
  {
    method: 'get',
    path: '/api/v1/sla/handoffs',
    action: 'handoff.list',
    tag: 'SLA',
    summary: 'List broken promises and what happened next',
    description: 'Or, with `bucket`, the handoffs of one bucket of the speed.',
    input: slaHandoffsQuery,
    takes: 'query',
    answer: { name: 'SlaHandoffList', schema: slaHandoffList },
  },
  {
    method: 'get',
    path: '/api/v1/holidays',
    action: 'workspace.read',
    tag: 'SLA',
    summary: 'Propose public holidays for a calendar',
    description: 'Of a country, or of one of its regions. Without a country: the countries there are.',
    input: holidayQuery,
    takes: 'query',
    answer: { name: 'HolidayList', schema: holidayList },
  },
  {
    method: 'post',
    path: '/api/v1/handoffs/{id}/pauses',
    action: 'handoff.dispose',
    tag: 'SLA',
    summary: 'Let the clocks of a handoff stand still',
    description: 'For a reason, which stays in the record. Due times are null until the clocks run again.',
    input: pauseInput,
    takes: 'body',
    answer: paused,
    status: 201,
  },
  {
    method: 'delete',
    path: '/api/v1/handoffs/{id}/pauses',
    action: 'handoff.dispose',
    tag: 'SLA',
    summary: 'Let the clocks of a handoff run again',
    description: 'The due times move by the time that was lost.',
    input: resumeInput,
    takes: 'query',
    answer: paused,
  },
  {
    method: 'post',
    path: '/api/v1/workspace/sla/recount',
    action: 'workspace.update',
    tag: 'SLA',
    summary: 'Count clocks that began before anew under the terms of today',
    description:
      'Terms are pinned to a handoff at its start: changing `sla` of the workspace changes new handoffs only. This changes earlier ones as well, on purpose, with a reason, and leaves an audit row. Handoffs under an agreement keep what was agreed.',
    input: recountInput,
    takes: 'body',
    answer: { name: 'Recount', schema: recountView },
  },
]
