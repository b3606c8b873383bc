'use client'

import { useQueryStates } from 'nuqs'
import { funnelParams } from '@/lib/client/reporting-params'
import type { Reporting } from '@/lib/contracts/reporting'
import { funnelViewOf } from './funnel-view'

/** The funnel the URL describes, and the way to change it. */
export function useFunnel(reporting: Reporting) {
  const [params, setParams] = useQueryStates(funnelParams, { history: 'push' })
  return { params, setParams, view: funnelViewOf(params, reporting) }
}
