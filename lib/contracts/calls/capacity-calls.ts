import { capacityAnswer, capacityRequest } from '../capacity'
import type { Call } from './call'

export const capacityCalls: Call[] = [
  {
    method: 'get',
    path: '/api/v1/capacity',
    action: 'replay.run',
    tag: 'Numbers',
    summary: 'Foretell delay and broken promises by threshold',
    description:
      'Handoffs as the criteria in force would have made them in the last half year, by threshold, against the hours of the calendar that the team has for them: quarters to come are played through with chance, the same ones for the same question. Right after a start the answer can be "loading": ask again.',
    input: capacityRequest,
    takes: 'query',
    answer: { name: 'CapacityAnswer', schema: capacityAnswer },
  },
]
