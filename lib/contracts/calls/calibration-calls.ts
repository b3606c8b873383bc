import { calibrationAnswer, calibrationRequest } from '../calibration'
import type { Call } from './call'

export const calibrationCalls: Call[] = [
  {
    method: 'get',
    path: '/api/v1/calibration',
    action: 'replay.run',
    tag: 'Numbers',
    summary: 'Hold the criteria against what became of past handoffs',
    description:
      'Which signals, known before the hand-off and only then, separate the won from the others; win rates by band of the score at the hand-off; points and a threshold learned from earlier quarters and checked on later ones; and what has drifted since the version took effect. Fields that sales writes are refused as signals. Nothing is changed by it.',
    input: calibrationRequest,
    takes: 'query',
    answer: { name: 'CalibrationAnswer', schema: calibrationAnswer },
  },
]
