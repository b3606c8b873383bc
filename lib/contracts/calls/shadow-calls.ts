import { noInput } from '../no-input'
import { shadowKey, shadowList, shadowReference, shadowResult, startShadowInput } from '../shadow-run'
import type { Call } from './call'

export const shadowCalls: Call[] = [
  {
    method: 'get',
    path: '/api/v1/shadow-runs',
    action: 'replay.run',
    tag: 'Numbers',
    summary: 'List shadow runs',
    input: noInput,
    takes: 'query',
    answer: { name: 'ShadowList', schema: shadowList },
  },
  {
    method: 'post',
    path: '/api/v1/shadow-runs',
    action: 'scenario.write',
    tag: 'Numbers',
    summary: 'Let criteria look on for some weeks',
    description:
      'They hand nobody over and change no number, handoff or clock: whom they would have handed over is judged, by the same scorer, from what is recorded.',
    input: startShadowInput,
    takes: 'body',
    answer: { name: 'ShadowReference', schema: shadowReference },
    status: 201,
  },
  {
    method: 'get',
    path: '/api/v1/shadow-runs/{id}',
    action: 'replay.run',
    tag: 'Numbers',
    summary: 'Ask whom a shadow run would have added or removed, and what became of them',
    input: shadowKey,
    takes: 'query',
    answer: { name: 'ShadowResult', schema: shadowResult },
  },
  {
    method: 'post',
    path: '/api/v1/shadow-runs/{id}/stop',
    action: 'scenario.write',
    tag: 'Numbers',
    summary: 'End a shadow run before its time',
    input: shadowKey,
    takes: 'body',
    answer: { name: 'ShadowReference', schema: shadowReference },
  },
  {
    method: 'delete',
    path: '/api/v1/shadow-runs/{id}',
    action: 'scenario.write',
    tag: 'Numbers',
    summary: 'Remove a shadow run',
    input: shadowKey,
    takes: 'body',
    answer: { name: 'ShadowReference', schema: shadowReference },
  },
]
