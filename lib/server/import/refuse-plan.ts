import 'server-only'
import type { UnreadyPlan } from '@/lib/importers/plan'
import { AppError } from '../errors'

/** A file that is a table but cannot be imported yet: what a person has to say first. */
export function refusePlan(plan: UnreadyPlan): AppError {
  const errors = plan.problems
    .filter(({ severity }) => severity === 'error')
    .map(({ column, message }) => ({ path: column ?? 'file', message }))
  return new AppError('invalid', errors.map(({ message }) => message).join(' '), { errors })
}
