import { z } from 'zod'
import { handoffId } from '../disposition'
import { noInput } from '../no-input'
import { packetView } from '../packet'
import { claimList, queueList, queueQuery } from '../queue'
import { absenceInput, absenceKey, assignInput, routingInput, routingView } from '../routing'
import { savedViewKey, savedViewList, saveViewInput } from '../saved-view'
import type { Call } from './call'

const assigned = z.object({
  assigned: z.array(z.object({ id: z.uuid(), assignee_id: z.uuid().nullable() })),
  /** How many found nobody. */
  left: z.int(),
})
const revision = z.object({ revision: z.int() })
const absence = z.object({
  member_id: z.uuid(),
  starts_at: z.iso.datetime(),
  ends_at: z.iso.datetime(),
  cover_id: z.uuid().nullable(),
})
const savedView = z.object({ id: z.uuid(), name: z.string(), query: z.string() })

export const queueCalls: Call[] = [
  {
    method: 'get',
    path: '/api/v1/queue',
    action: 'handoff.list',
    tag: 'Handoffs',
    summary: 'List the handoffs that wait, by what is due next',
    input: queueQuery,
    takes: 'query',
    answer: { name: 'QueueList', schema: queueList },
  },
  {
    method: 'get',
    path: '/api/v1/queue/claims',
    action: 'handoff.list',
    tag: 'Handoffs',
    summary: 'List who has which handoff open right now',
    input: noInput,
    takes: 'query',
    answer: { name: 'ClaimList', schema: claimList },
  },
  {
    method: 'get',
    path: '/api/v1/handoffs/{id}',
    action: 'handoff.list',
    tag: 'Handoffs',
    summary: 'Get a handoff with all that an answer needs',
    input: handoffId,
    takes: 'query',
    answer: { name: 'Packet', schema: packetView },
  },
  {
    method: 'post',
    path: '/api/v1/queue/assignments',
    action: 'handoff.assign',
    tag: 'Handoffs',
    summary: 'Give handoffs to somebody, to nobody, or out by the rules',
    input: assignInput,
    takes: 'body',
    answer: { name: 'Assigned', schema: assigned },
  },
  {
    method: 'get',
    path: '/api/v1/queue/views',
    action: 'handoff.list',
    tag: 'Handoffs',
    summary: 'List your own saved views of the queue',
    input: noInput,
    takes: 'query',
    answer: { name: 'SavedViewList', schema: savedViewList },
  },
  {
    method: 'post',
    path: '/api/v1/queue/views',
    action: 'queue.own',
    tag: 'Handoffs',
    summary: 'Save a view of the queue',
    input: saveViewInput,
    takes: 'body',
    answer: { name: 'SavedView', schema: savedView },
  },
  {
    method: 'delete',
    path: '/api/v1/queue/views/{id}',
    action: 'queue.own',
    tag: 'Handoffs',
    summary: 'Remove a saved view',
    input: savedViewKey,
    takes: 'query',
    answer: { name: 'RemovedView', schema: savedViewKey },
  },
  {
    method: 'get',
    path: '/api/v1/routing',
    action: 'handoff.list',
    tag: 'Handoffs',
    summary: 'Get how handoffs without an owner find one',
    input: noInput,
    takes: 'query',
    answer: { name: 'Routing', schema: routingView },
  },
  {
    method: 'put',
    path: '/api/v1/routing',
    action: 'handoff.assign',
    tag: 'Handoffs',
    summary: 'Change how handoffs find an owner',
    input: routingInput,
    takes: 'body',
    answer: { name: 'Revision', schema: revision },
  },
  {
    method: 'put',
    path: '/api/v1/absences/{member_id}',
    action: 'absence.write',
    tag: 'Handoffs',
    summary: 'Set an absence, and who covers',
    input: absenceInput,
    takes: 'body',
    answer: { name: 'Absence', schema: absence },
  },
  {
    method: 'delete',
    path: '/api/v1/absences/{member_id}',
    action: 'absence.write',
    tag: 'Handoffs',
    summary: 'End an absence',
    input: absenceKey,
    takes: 'query',
    answer: { name: 'EndedAbsence', schema: absenceKey },
  },
]
