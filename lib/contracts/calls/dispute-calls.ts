import {
  answerDisputeInput,
  decideDisputeInput,
  disputeList,
  disputeMoved,
  openDisputeInput,
} from '../dispute'
import { noInput } from '../no-input'
import type { Call } from './call'

const moved = { name: 'DisputeMoved', schema: disputeMoved }

export const disputeCalls: Call[] = [
  {
    method: 'get',
    path: '/api/v1/disputes',
    action: 'dispute.read',
    tag: 'Rejections',
    summary: 'List contested answers, those that wait for somebody first',
    input: noInput,
    takes: 'query',
    answer: { name: 'DisputeList', schema: disputeList },
  },
  {
    method: 'post',
    path: '/api/v1/handoffs/{id}/dispute',
    action: 'dispute.open',
    tag: 'Rejections',
    summary: 'Contest the answer that sent a lead back',
    input: openDisputeInput,
    takes: 'body',
    answer: moved,
    status: 201,
  },
  {
    method: 'post',
    path: '/api/v1/disputes/{id}/answer',
    action: 'dispute.answer',
    tag: 'Rejections',
    summary: 'Say for sales why the answer was given',
    input: answerDisputeInput,
    takes: 'body',
    answer: moved,
  },
  {
    method: 'post',
    path: '/api/v1/disputes/{id}/verdict',
    action: 'dispute.decide',
    tag: 'Rejections',
    summary: 'Decide a dispute',
    description: 'The statistics follow the verdict; the answer stays as it was told.',
    input: decideDisputeInput,
    takes: 'body',
    answer: moved,
  },
]
