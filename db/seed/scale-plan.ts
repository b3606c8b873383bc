import { type Chapter, FATES, type PlanRow, planned, scalePlan } from './chapter'
import { EVERYWHERE } from './countries'
import { healthy } from './scenarios/healthy'
import { tooLoose } from './scenarios/too-loose'

const THREE_YEARS = 156

/** A company between healthy and too loose, for as many handoffs as are asked for; or one where nothing matters. */
export function scaleChapter(handoffs: number, isPureChance: boolean): Chapter {
  const plan = [healthy, tooLoose].flatMap(({ chapters }) => chapters.flatMap(chapter => chapter.plan))
  return {
    weeks: [-THREE_YEARS - 1, -1],
    ramp: 1.2,
    lateShare: 0.2,
    lateness: 1.8,
    countries: EVERYWHERE,
    isPureChance,
    plan: scalePlan(isPureChance ? [withoutModes(plan)] : plan, handoffs),
  }
}

/** One mode with the fates of all of them: nothing about a lead tells what becomes of it. */
function withoutModes(plan: readonly PlanRow[]): PlanRow {
  const fates: PlanRow['fates'] = {}
  for (const fate of FATES) fates[fate] = plan.reduce((sum, row) => sum + (row.fates[fate] ?? 0), 0)
  const row: PlanRow = { mode: 'healthy', fates }
  return { ...row, repeats: Math.round(planned([row]) * 0.04) }
}
