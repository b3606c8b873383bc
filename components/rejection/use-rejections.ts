'use client'

import { useQueryStates } from 'nuqs'
import { rejectionParams } from '@/lib/client/rejection-params'
import type { Reporting } from '@/lib/contracts/reporting'
import { rejectionViewOf } from './rejection-view'

/** The view of rejections the URL describes, and the way to change it. */
export function useRejections(reporting: Reporting) {
  const [params, setParams] = useQueryStates(rejectionParams, { history: 'push' })
  return { params, setParams, view: rejectionViewOf(params, reporting) }
}

export type SetRejectionParams = ReturnType<typeof useRejections>['setParams']
