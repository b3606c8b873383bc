import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { Suspense } from 'react'
import { Calibration } from '@/components/lab/calibration'
import { calibrationOptions } from '@/components/lab/calibration-options'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { getQueryClient } from '@/lib/client/query-client'
import { loadCalibration } from '@/lib/server/calibration/load'

export const metadata: Metadata = { title: 'Calibration' }

export default function CalibrationPage() {
  return (
    <Suspense fallback={<TableSkeleton rows={12} />}>
      <LoadedCalibration />
    </Suspense>
  )
}

async function LoadedCalibration() {
  const { answer, maySuggest, timeZone } = await loadCalibration()
  const client = getQueryClient()
  client.setQueryData(calibrationOptions().queryKey, answer)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Calibration maySuggest={maySuggest} timeZone={timeZone} />
    </HydrationBoundary>
  )
}
