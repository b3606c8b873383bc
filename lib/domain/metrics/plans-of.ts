import type { Declaration } from './declaration'
import type { Form, StageStay } from './ids'
import { STAGE_STAYS } from './ids'
import type { Plan } from './plan'
import { planAmount } from './plan-amount'
import { planAttainment } from './plan-attainment'
import { planConversion, planCoverage } from './plan-conversion'
import { planClosed, planVelocity } from './plan-deals'
import { planDeemed } from './plan-deemed'
import { planFirstTouch, planIncidence } from './plan-incidence'
import { planJudgement } from './plan-judgement'
import { planStay } from './plan-stays'
import { planVolume } from './plan-volume'

/** What the plans of a question depend on. */
export type PlanChoice = { form: Form; isOpen: boolean; stage: StageStay; byStage: boolean }

/** The plans by which a metric is counted, by name; most have one, `main`. */
export function plansOf({ measure, subject }: Declaration, choice: PlanChoice): Record<string, Plan> {
  const { form, isOpen } = choice
  switch (measure.kind) {
    case 'conversion':
      return {
        ...planConversion({ subject, from: measure.from, to: measure.to, isOpen }, form),
        ...(measure.to === 'sal' ? planDeemed(form) : {}),
      }
    case 'coverage':
      return { ...planCoverage(measure.from, measure.to, form, isOpen), ...planDeemed(form) }
    case 'judgement':
      return { ...planJudgement(form, isOpen), ...planDeemed(form) }
    case 'closed_split':
      return planClosed()
    case 'attainment':
      return planAttainment()
    case 'incidence':
      return planIncidence({ ...measure, subject })
    case 'first_touch':
      return planFirstTouch()
    case 'amount':
      return planAmount(measure.of)
    case 'stays':
      return planStays(choice)
    case 'volume':
      return planVolume(measure.of)
    case 'velocity':
      return planVelocity()
    case 'divergence':
      return {}
  }
}

function planStays({ stage, byStage }: PlanChoice): Record<string, Plan> {
  if (!byStage) return { main: planStay(stage) }
  return Object.fromEntries(STAGE_STAYS.map(stay => [stay, planStay(stay)]))
}
