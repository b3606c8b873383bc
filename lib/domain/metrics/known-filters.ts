import type { MetricId, ValueDimension } from './ids'
import type { Filters } from './query'
import { declarationOf } from './registry'

/** The filters a metric can be asked with: deals, for one, know no agreement version. */
export function knownFilters(metric: MetricId, filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => isKnown(metric, name)))
}

/** The dimensions that are filtered by on a page but not in this metric, so that the page can say so. */
export function unknownFilters(metric: MetricId, filters: Filters): ValueDimension[] {
  const names = Object.keys(filters).filter(name => filters[name as ValueDimension]) as ValueDimension[]
  return names.filter(name => !isKnown(metric, name))
}

const isKnown = (metric: MetricId, name: string) =>
  declarationOf(metric).dimensions.some(each => each === name)
