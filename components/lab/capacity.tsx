'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { LoadFailed } from '@/components/reporting/load-failed'
import { StaleVeil } from '@/components/reporting/stale-veil'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import type { CapacityReady } from '@/lib/contracts/capacity'
import { formatDaySpan } from '@/lib/domain/format/format-day'
import { capacityOptions } from './capacity-options'
import { capacityParams } from './capacity-params'
import { CapacityTable } from './capacity-table'
import { afterHours, besideReality, capacityHeadline } from './capacity-words'
import { LabWaiting } from './lab-waiting'
import { TeamControls } from './team-controls'

/** What the threshold asks of the people who have to answer. */
export function Capacity() {
  const [params, setParams] = useQueryStates(capacityParams)
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...capacityOptions(params),
    placeholderData: keepPreviousData,
  })
  const answer = data?.status === 'ready' ? data : null
  return (
    <>
      <PageHeader title={answer ? capacityHeadline(answer) : 'Capacity'}>
        MQLs to come against the hours the team has for them: quarters are played through with chance, for
        every threshold.
      </PageHeader>
      {error ? (
        <div className="mb-6">
          <LoadFailed error={error} onRetry={() => void refetch()} />
        </div>
      ) : null}
      {answer ? (
        <>
          <TeamControls answer={answer} params={params} onChange={change => void setParams(change)} />
          <StaleVeil isStale={isPlaceholderData}>
            <Outlook answer={answer} />
          </StaleVeil>
        </>
      ) : error ? null : (
        <LabWaiting
          status={data?.status === 'empty' ? 'empty' : data?.status === 'loading' ? 'loading' : 'waiting'}
          message={data?.status === 'empty' ? data.message : null}
        />
      )}
    </>
  )
}

function Outlook({ answer }: { answer: CapacityReady }) {
  const reality = besideReality(answer)
  const closed = afterHours(answer)
  return (
    <Section
      id="outlook"
      title="What each threshold would mean"
      note="Load is the work that comes over the work that can be done. Waits are in open hours, from the hand-off to the first touch."
    >
      <CapacityTable answer={answer} />
      <div className="mt-4 flex max-w-prose flex-col gap-2 text-sm text-ink-2">
        {closed ? <p className="text-ink">{closed}</p> : null}
        {reality ? <p>{reality}</p> : null}
        {answer.promised ? null : <p>No first touch is promised yet, so none can be late.</p>}
        <p>
          MQLs a week are those of {formatDaySpan(answer.demand.from, answer.demand.to)} replayed at each
          threshold, in the hours of the week in which handoffs really came. Work takes chance times around
          the mean; what is due first is taken first. The line beside a share goes from the tenth best to the
          tenth worst of a hundred quarters.
        </p>
      </div>
    </Section>
  )
}
