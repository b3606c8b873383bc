import {
  aged,
  all,
  always,
  any,
  type Condition,
  disordered,
  not,
  reached,
  reachedEver,
  untold,
  within,
} from './condition'
import type { Subject } from './declaration'
import type { Form } from './ids'
import { excludedFor, type Plan } from './plan'
import type { Stage } from './stage'

type Conversion = { subject: Subject; from: Stage; to: Stage; isOpen: boolean }

/** How a conversion from one stage to another is counted in a form (METRICS.md section 1). */
export function planConversion(conversion: Conversion, form: Form): Record<string, Plan> {
  if (form === 'horizon') return { main: atHorizon(conversion) }
  const { subject, from, to, isOpen } = conversion
  if (form === 'to_date') return { main: { ...toDate(subject, from, reachedEver(to), isOpen), rare: to } }
  return inPeriod(conversion)
}

/** Mature members only: reached within the horizon, or not. */
function atHorizon({ subject, from, to }: Conversion): Plan {
  return {
    subject,
    clock: from,
    rare: to,
    beyond: [{ name: excludedFor('undated'), when: untold(from) }],
    rules: [
      { name: excludedFor('undated'), when: untold(to) },
      { name: excludedFor('impossible_order'), when: disordered(from, to) },
      { name: 'immature', when: not(aged(from)) },
      { name: 'numerator', when: all(reached(to), within(from, to)) },
      { name: 'missed', when: always },
    ],
    parts: { numerator: ['numerator'], denominator: ['numerator', 'missed'], immature: ['immature'] },
  }
}

/** All members, however young; those without any date too, where the question leaves time open. */
function toDate(subject: Subject, from: Stage, done: Condition, isOpen: boolean): Plan {
  const excluded = [{ name: excludedFor('undated'), when: untold(from) }]
  const counted = [
    { name: 'untold_numerator', when: all(untold(from), done) },
    { name: 'untold_missed', when: untold(from) },
  ]
  return {
    subject,
    clock: from,
    beyond: isOpen ? counted : excluded,
    rules: [
      { name: 'numerator', when: all(aged(from), done) },
      { name: 'young_numerator', when: done },
      { name: 'young_missed', when: not(aged(from)) },
      { name: 'missed', when: always },
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

/** What reached the later stage in the period, over what reached the earlier one in it. */
function inPeriod({ subject, from, to }: Conversion): Record<string, Plan> {
  return {
    numerator: {
      subject,
      clock: to,
      beyond: [{ name: excludedFor('undated'), when: all(untold(to), not(untold(from))) }],
      rules: [{ name: 'numerator', when: always }],
      parts: { numerator: ['numerator'] },
    },
    denominator: {
      subject,
      clock: from,
      beyond: [{ name: excludedFor('undated'), when: untold(from) }],
      rules: [{ name: 'denominator', when: always }],
      parts: { denominator: ['denominator'] },
    },
  }
}

/** Any of the stages by the as-of cut, in time or late, over members whose time is up (to date: over all). */
export function planCoverage(
  from: Stage,
  to: readonly Stage[],
  form: Form,
  isOpen: boolean,
): Record<string, Plan> {
  const done = any(...to.map(reachedEver))
  if (form === 'to_date') return { main: toDate('handoff', from, done, isOpen) }
  return {
    main: {
      subject: 'handoff',
      clock: from,
      beyond: [{ name: excludedFor('undated'), when: untold(from) }],
      rules: [
        { name: 'immature', when: not(aged(from)) },
        { name: 'numerator', when: done },
        { name: 'missed', when: always },
      ],
      parts: { numerator: ['numerator'], denominator: ['numerator', 'missed'], immature: ['immature'] },
    },
  }
}
