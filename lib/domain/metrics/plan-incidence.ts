import { all, always, disordered, reached, timed, untold } from './condition'
import type { Subject } from './declaration'
import { excludedFor, type Measured, type Plan, type Rule } from './plan'
import type { Stage } from './stage'

type Incidence = { subject: Subject; from: Stage; event: Stage; competing: readonly Stage[] }

/**
 * Who has reached the event, who has ended otherwise, and who is still under way at the as-of cut. An end that
 * nobody dated, or that cannot have been, leaves the row out, unless an earlier rule knows better.
 */
export function planIncidence({ subject, from, event, competing }: Incidence): Record<string, Plan> {
  const names = competing.map(stage => `competing:${stage}`)
  const measured: Record<string, Measured> = { event: { from, to: event }, censored: { from, to: 'as_of' } }
  for (const stage of competing) measured[`competing:${stage}`] = { from, to: stage }
  return {
    main: {
      subject,
      clock: from,
      beyond: [{ name: excludedFor('undated'), when: untold(from) }],
      rules: [
        { name: 'event', when: timed(from, event) },
        ...unknownEnd(from, 'closed'),
        ...competing.map((stage): Rule => ({ name: `competing:${stage}`, when: timed(from, stage) })),
        ...competing.filter(stage => stage !== 'lost').flatMap(stage => unknownEnd(from, stage)),
        { name: 'censored', when: always },
      ],
      parts: {
        n: ['event', ...names, 'censored'],
        events: ['event'],
        competing: names,
        censored: ['censored'],
      },
      measured,
    },
  }
}

/** Won and lost deals alike are closed, so one look at the close tells of both. */
function unknownEnd(from: Stage, stage: Stage): Rule[] {
  return [
    { name: excludedFor('impossible_order'), when: disordered(from, stage) },
    { name: excludedFor('undated'), when: untold(stage) },
  ]
}

/** Who has been touched and who still waits; a date without a time says nothing about hours. */
export function planFirstTouch(): Record<string, Plan> {
  return {
    main: {
      subject: 'handoff',
      clock: 'mql',
      beyond: [{ name: excludedFor('undated'), when: untold('mql') }],
      rules: [
        { name: excludedFor('inferred'), when: { op: 'inferred', stage: 'mql' } },
        { name: excludedFor('date_only'), when: { op: 'dateOnly', stage: 'mql' } },
        {
          name: excludedFor('date_only'),
          when: all(reached('touched'), { op: 'dateOnly', stage: 'touched' }),
        },
        { name: 'event', when: timed('mql', 'touched') },
        { name: excludedFor('impossible_order'), when: disordered('mql', 'touched') },
        { name: 'censored', when: always },
      ],
      parts: { n: ['event', 'censored'], events: ['event'], competing: [], censored: ['censored'] },
      measured: { event: { from: 'mql', to: 'touched' }, censored: { from: 'mql', to: 'as_of' } },
    },
  }
}
