import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { createLoader, type SearchParams } from 'nuqs/server'
import { Suspense } from 'react'
import { Calibration } from '@/components/lab/calibration'
import { calibrationOptions } from '@/components/lab/calibration-options'
import { calibrationParams } from '@/components/lab/calibration-params'
import { TableSkeleton } from '@/components/ui/table-skeleton'
import { getQueryClient } from '@/lib/client/query-client'
import { loadCalibration } from '@/lib/server/calibration/load'

export const metadata: Metadata = { title: 'Calibration' }

const loadParams = createLoader(calibrationParams)

export default function CalibrationPage({ searchParams }: PageProps<'/lab/calibration'>) {
  return (
    <Suspense fallback={<TableSkeleton rows={12} />}>
      <LoadedCalibration searchParams={searchParams} />
    </Suspense>
  )
}

async function LoadedCalibration({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { score } = await loadParams(searchParams)
  const { answer, maySuggest, timeZone } = await loadCalibration(score)
  const client = getQueryClient()
  client.setQueryData(calibrationOptions(score).queryKey, answer)
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Calibration maySuggest={maySuggest} timeZone={timeZone} />
    </HydrationBoundary>
  )
}
