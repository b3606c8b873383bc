import { queryOptions } from '@tanstack/react-query'
import { readJson } from '@/lib/client/request'
import type { CalibrationAnswer } from '@/lib/contracts/calibration'

/** What past handoffs say about the criteria in force, judged by a score in fields of the lead or by our own. */
export function calibrationOptions(score = '') {
  const search = score === '' ? '' : `?${new URLSearchParams({ score })}`
  return queryOptions({
    queryKey: ['calibration', score] as const,
    queryFn: ({ signal }) => readJson<CalibrationAnswer>(`/api/v1/calibration${search}`, signal),
  })
}
