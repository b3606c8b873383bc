import { scoresInput } from '@/lib/contracts/scores'
import { gate } from '@/lib/server/gate'
import { scoreGiven } from '@/lib/server/scoring/score-given'

export const POST = gate.read('score.run', scoresInput, scoreGiven)
