import {
  aged,
  all,
  always,
  any,
  type Condition,
  is,
  not,
  reached,
  reachedEver,
  untold,
  within,
} from './condition'
import type { Form } from './ids'
import { excludedFor, type Plan, type Rule } from './plan'

/** Accepted against rejected for reasons that speak about the criteria; every other answer stands apart. */
export function planJudgement(form: Form, isOpen: boolean): Record<string, Plan> {
  if (form === 'period') return { main: inPeriod() }
  return { main: form === 'horizon' ? atHorizon() : toDate(isOpen) }
}

/** A rejection that gives no reason is held against the criteria; one still to be coded is not. */
const againstCriteria = any(is('verdict', 'criteria'), all(is('verdict', 'pending'), is('reason', null)))

function verdicts(disposed: Condition): Rule[] {
  return [
    { name: excludedFor('overturned'), when: all(disposed, is('verdict', 'overturned')) },
    { name: excludedFor('process_return'), when: all(disposed, is('verdict', 'process')) },
    { name: excludedFor('timing'), when: all(disposed, is('verdict', 'timing')) },
    { name: excludedFor('reason_pending'), when: disposed },
    { name: excludedFor('no_disposition'), when: always },
  ]
}

const inTime = (stage: 'sal' | 'disposed') => all(reached(stage), within('mql', stage))

function atHorizon(): Plan {
  return {
    subject: 'handoff',
    clock: 'mql',
    beyond: [{ name: excludedFor('undated'), when: untold('mql') }],
    rules: [
      { name: 'immature', when: not(aged('mql')) },
      { name: 'numerator', when: inTime('sal') },
      { name: 'missed', when: all(inTime('disposed'), againstCriteria) },
      ...verdicts(inTime('disposed')),
    ],
    parts: { numerator: ['numerator'], denominator: ['numerator', 'missed'], immature: ['immature'] },
  }
}

function toDate(isOpen: boolean): Plan {
  const accepted = reachedEver('sal')
  const rejected = all(reachedEver('disposed'), againstCriteria)
  return {
    subject: 'handoff',
    clock: 'mql',
    beyond: isOpen
      ? [
          { name: 'untold_numerator', when: all(untold('mql'), accepted) },
          { name: 'untold_missed', when: all(untold('mql'), rejected) },
          ...verdicts(reachedEver('disposed')).map(rule => ({
            ...rule,
            when: all(untold('mql'), rule.when),
          })),
        ]
      : [{ name: excludedFor('undated'), when: untold('mql') }],
    rules: [
      { name: 'numerator', when: all(aged('mql'), accepted) },
      { name: 'young_numerator', when: accepted },
      { name: 'missed', when: all(aged('mql'), rejected) },
      { name: 'young_missed', when: rejected },
      ...verdicts(reachedEver('disposed')),
    ],
    parts: {
      numerator: ['numerator', 'young_numerator', 'untold_numerator'],
      denominator: [
        'numerator',
        'young_numerator',
        'untold_numerator',
        'missed',
        'young_missed',
        'untold_missed',
      ],
      immature: ['young_numerator', 'young_missed'],
      undated: ['untold_numerator', 'untold_missed'],
    },
  }
}

function inPeriod(): Plan {
  return {
    subject: 'handoff',
    clock: 'disposed',
    beyond: [{ name: excludedFor('undated'), when: untold('disposed') }],
    rules: [
      { name: 'numerator', when: reachedEver('sal') },
      { name: 'missed', when: againstCriteria },
      ...verdicts(reached('disposed')),
    ],
    parts: { numerator: ['numerator'], denominator: ['numerator', 'missed'] },
  }
}
