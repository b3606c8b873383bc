import type { Subject } from './declaration'
import { DEAL_DIMENSIONS, HANDOFF_DIMENSIONS, LEAD_DIMENSIONS } from './dimensions'
import { divergenceSteps } from './divergence-steps'
import type { Frame } from './frame'
import type { Dimension } from './ids'
import type { Plan } from './plan'

/** One count to be made: a plan over the rows that a frame lets in. */
export type Step = { plan: Plan; frame: Frame }

/** The counts an answer is made of, by name. A count beside the main one is left out where its rows cannot be told apart so. */
export function stepsOf(plans: Readonly<Record<string, Plan>>, frame: Frame): Record<string, Step> {
  if (frame.declaration.measure.kind === 'divergence') return divergenceSteps(frame)
  const asked = Object.entries(plans).filter(([, plan]) => canTell(plan.subject, frame))
  return Object.fromEntries(asked.map(([name, plan]) => [name, { plan, frame }]))
}

const DIMENSIONS_OF: Record<Subject, readonly Dimension[]> = {
  handoff: [...HANDOFF_DIMENSIONS, 'stage'],
  opportunity: DEAL_DIMENSIONS,
  lead: LEAD_DIMENSIONS,
}

function canTell(subject: Subject, { dimensions, filters }: Frame): boolean {
  const asked: string[] = [...dimensions, ...Object.keys(filters)]
  return asked.every(name => DIMENSIONS_OF[subject].some(known => known === name))
}
