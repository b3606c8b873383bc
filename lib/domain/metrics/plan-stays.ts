import { all, any, disordered, not, reached, timed } from './condition'
import type { StageStay } from './ids'
import { excludedFor, type Plan } from './plan'
import type { HandoffStage } from './stage'

/** Which two stages bound a stay. */
export const STAYS = {
  mql: { from: 'mql', to: 'disposed' },
  sal: { from: 'sal', to: 'sql' },
  sql: { from: 'sql', to: 'opportunity' },
  opportunity: { from: 'opportunity', to: 'closed' },
} as const satisfies Record<StageStay, { from: HandoffStage; to: HandoffStage }>

/** Stays in a stage that ended, by the date of their end; one whose end was only inferred has no length. */
export function planStay(stay: StageStay): Plan {
  const { from, to } = STAYS[stay]
  return {
    subject: 'handoff',
    clock: to,
    beyond: [{ name: 'open', when: all(reached(from), not(reached(to))) }],
    rules: [
      { name: excludedFor('undated'), when: not(reached(from)) },
      {
        name: excludedFor('inferred'),
        when: any({ op: 'inferred', stage: from }, { op: 'inferred', stage: to }),
      },
      { name: 'included', when: timed(from, to) },
      { name: excludedFor('impossible_order'), when: disordered(from, to) },
    ],
    parts: { n: ['included'], open: ['open'] },
    rest: { name: 'open', reached: from, without: excludedFor('undated') },
    measured: { included: { from, to } },
  }
}
