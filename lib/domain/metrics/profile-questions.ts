import type { Declaration } from './declaration'
import { horizonDays } from './frame-of'
import { TIME_DIMENSIONS } from './ids'
import type { Outline } from './outline'
import type { Plan } from './plan'
import type { Profile } from './setting'
import type { Stage } from './stage'

/** The plans whose first and last day bound the periods of an answer; none where it has no periods. */
export function extentPlans({ query, plans }: Outline): readonly Plan[] {
  const hasPeriods = TIME_DIMENSIONS.some(dimension => query.groupBy.includes(dimension))
  return hasPeriods ? Object.values(plans) : []
}

/** The two stages of a conversion whose recording may have begun late; null where the question does not arise. */
export function conversionStages({ subject, measure }: Declaration): { from: Stage; to: Stage } | null {
  if (subject !== 'handoff') return null
  if (measure.kind === 'conversion') return { from: measure.from, to: measure.to }
  return measure.kind === 'incidence' ? { from: measure.from, to: measure.event } : null
}

/** Days by which about half of those who convert have done so. */
export function typicalDays({ declaration, setting }: Outline, winDays: Profile['winDays']): number {
  return winDays?.median ?? (horizonDays(declaration.horizon, setting, { winDays }) ?? 0) / 2
}
