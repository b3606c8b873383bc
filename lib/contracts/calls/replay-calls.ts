import { replayAnswer, replayRequest } from '../replay'
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
]
