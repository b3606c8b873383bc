import { leadScore, leadScoreInput } from '../lead-score'
import { scoresAnswer, scoresInput } from '../scores'
import type { Call } from './call'

export const scoreCalls: Call[] = [
  {
    method: 'get',
    path: '/api/v1/leads/{id}/score',
    action: 'lead.list',
    tag: 'Leads',
    summary: 'Get the score of a lead at an instant',
    description:
      'By the version of the agreement in force then, or one you name: the total, every line that sums to it with what capped it, every gate, and what each route to sales still lacks. A lead nobody can score has `not_scored` and no total, which is not zero.',
    input: leadScoreInput,
    takes: 'query',
    answer: { name: 'LeadScore', schema: leadScore },
  },
  {
    method: 'post',
    path: '/api/v1/scores',
    action: 'score.run',
    tag: 'Leads',
    summary: 'Score leads that you send, without storing them',
    description:
      'Under criteria you send, or those of a version of the agreement. Up to 1,000 leads. Answers each lead’s score line by line, and when it would first have become an MQL.',
    input: scoresInput,
    takes: 'body',
    answer: { name: 'Scores', schema: scoresAnswer },
  },
]
