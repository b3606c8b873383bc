import { noInput } from '../no-input'
import { replayAnswer, replayRequest } from '../replay'
import { saveScenarioInput, scenarioKey, scenarioList, scenarioReference } from '../scenario'
import type { Call } from './call'

export const replayCalls: Call[] = [
  {
    method: 'post',
    path: '/api/v1/replays',
    action: 'replay.run',
    tag: 'Numbers',
    summary: 'Replay criteria over all history',
    description:
      'Who would have become an MQL and when, for every threshold at once, beside the criteria in force. Leads that were never handed over have an unknown outcome and are never counted as lost. A history is read up to the moment its lead really became an SQL, was closed or given back. Right after a start the answer can be "loading": ask again.',
    input: replayRequest,
    takes: 'body',
    answer: { name: 'ReplayAnswer', schema: replayAnswer },
  },
  {
    method: 'get',
    path: '/api/v1/replays/scenarios',
    action: 'replay.run',
    tag: 'Numbers',
    summary: 'List what was kept from the lab',
    input: noInput,
    takes: 'query',
    answer: { name: 'ScenarioList', schema: scenarioList },
  },
  {
    method: 'post',
    path: '/api/v1/replays/scenarios',
    action: 'scenario.write',
    tag: 'Numbers',
    summary: 'Keep changes of the criteria under a name',
    input: saveScenarioInput,
    takes: 'body',
    answer: { name: 'ScenarioReference', schema: scenarioReference },
    status: 201,
  },
  {
    method: 'delete',
    path: '/api/v1/replays/scenarios/{id}',
    action: 'scenario.write',
    tag: 'Numbers',
    summary: 'Remove a scenario',
    input: scenarioKey,
    takes: 'body',
    answer: { name: 'ScenarioReference', schema: scenarioReference },
  },
]
