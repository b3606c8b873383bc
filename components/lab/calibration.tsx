'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { LoadFailed } from '@/components/reporting/load-failed'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { BandsSection } from './bands-section'
import { calibrationOptions } from './calibration-options'
import { calibrationParams } from './calibration-params'
import { calibrationHeadline } from './calibration-words'
import { DriftSection } from './drift-section'
import { SignalsSection } from './signals-section'
import { WeightsSection } from './weights-section'

type CalibrationProps = { maySuggest: boolean; timeZone: string }

/** What became of past handoffs, held against the criteria in force. */
export function Calibration({ maySuggest, timeZone }: CalibrationProps) {
  const [{ score }, setParams] = useQueryStates(calibrationParams)
  const { data, error, refetch } = useQuery({
    ...calibrationOptions(score),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHeader title={data ? calibrationHeadline(data) : 'Calibration'}>
        What the handoffs that ended say about the criteria
        {data?.version ? ` of version ${data.version}` : ''}. Nothing here changes anything by itself.
      </PageHeader>
      {error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        data.handoffs.cases + data.handoffs.open === 0 ? (
          <EmptyState title="No handoffs yet">
            Once leads have been handed over and their ends are known, this page says which of their signals
            went with winning.
          </EmptyState>
        ) : (
          <>
            <SignalsSection answer={data} maySuggest={maySuggest} />
            <BandsSection
              score={data.score}
              others={data.other_scores}
              onScoreChange={next => void setParams({ score: next })}
              threshold={data.threshold}
              version={data.version}
              minimum={data.minimum}
            />
            <WeightsSection weights={data.weights} version={data.version} maySuggest={maySuggest} />
            <DriftSection drift={data.drift} version={data.version} timeZone={timeZone} />
          </>
        )
      ) : error ? null : (
        <Skeleton className="h-96 w-full" />
      )}
    </>
  )
}
