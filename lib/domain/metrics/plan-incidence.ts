import { all, always, any, disordered, not, reached, untold } from './condition'
import type { Subject } from './declaration'
import { excludedFor, type Measured, type Plan, type Rule } from './plan'
import type { Stage } from './stage'

type Incidence = { subject: Subject; from: Stage; event: Stage; competing: readonly Stage[] }

/** Who has reached the event, who has ended otherwise, and who is still under way at the as-of cut. */
export function planIncidence({ subject, from, event, competing }: Incidence): Record<string, Plan> {
  const endings = [event, ...competing]
  const ended: Rule[] = competing.map(stage => ({ name: `competing:${stage}`, when: reached(stage) }))
  const measured: Record<string, Measured> = { event: { from, to: event }, censored: { from, to: 'as_of' } }
  for (const stage of competing) measured[`competing:${stage}`] = { from, to: stage }
  return {
    main: {
      subject,
      clock: from,
      beyond: [{ name: excludedFor('undated'), when: untold(from) }],
      rules: [
        { name: excludedFor('undated'), when: any(...endings.map(untold)) },
        {
          name: excludedFor('impossible_order'),
          when: any(...endings.map(stage => disordered(from, stage))),
        },
        { name: 'event', when: reached(event) },
        ...ended,
        { name: 'censored', when: always },
      ],
      parts: {
        n: ['event', ...ended.map(rule => rule.name), 'censored'],
        events: ['event'],
        competing: ended.map(rule => rule.name),
        censored: ['censored'],
      },
      measured,
    },
  }
}

/** Who has been touched and who still waits; a date without a time says nothing about hours. */
export function planFirstTouch(): Record<string, Plan> {
  return {
    main: {
      subject: 'handoff',
      clock: 'mql',
      beyond: [{ name: excludedFor('undated'), when: untold('mql') }],
      rules: [
        { name: excludedFor('date_only'), when: { op: 'dateOnly', stage: 'mql' } },
        {
          name: excludedFor('date_only'),
          when: all(reached('touched'), { op: 'dateOnly', stage: 'touched' }),
        },
        { name: excludedFor('inferred'), when: { op: 'inferred', stage: 'mql' } },
        { name: excludedFor('impossible_order'), when: disordered('mql', 'touched') },
        { name: 'event', when: reached('touched') },
        { name: 'censored', when: not({ op: 'dateOnly', stage: 'mql' }) },
      ],
      parts: { n: ['event', 'censored'], events: ['event'], competing: [], censored: ['censored'] },
      measured: { event: { from: 'mql', to: 'touched' }, censored: { from: 'mql', to: 'as_of' } },
    },
  }
}
