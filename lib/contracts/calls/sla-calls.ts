import { pausedView, pauseInput, resumeInput } from '../pause'
import { recountInput, recountView } from '../workspace'
import type { Call } from './call'

const paused = { name: 'PausedHandoff', schema: pausedView }

export const slaCalls: Call[] = [
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
