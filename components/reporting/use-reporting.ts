'use client'

import { useQueryStates } from 'nuqs'
import { reportingParams } from '@/lib/client/reporting-params'
import { viewOf } from '@/lib/client/reporting-view'
import type { Reporting } from '@/lib/contracts/reporting'

/** The view the URL describes, and the way to change it. */
export function useReporting(reporting: Reporting) {
  const [params, setParams] = useQueryStates(reportingParams, { history: 'push' })
  return { params, setParams, view: viewOf(params, reporting) }
}
