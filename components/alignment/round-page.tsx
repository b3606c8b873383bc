'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { LoadFailed } from '@/components/reporting/load-failed'
import { Banner } from '@/components/ui/banner'
import { PageHeader } from '@/components/ui/page-header'
import { useLive } from '@/lib/client/use-live'
import type { AlignmentRoundView } from '@/lib/contracts/alignment'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf } from '@/lib/domain/format/format-instant'
import { kappaHeadline } from './kappa-words'
import { LabelSheet } from './label-sheet'
import { roundQuery } from './queries'
import { RoundResult } from './round-result'

/** One round: to be labelled by one's own side, waited for, or read. */
export function RoundPage({ id, timeZone }: { id: string; timeZone: string }) {
  const { data: round, error, refetch } = useQuery(roundQuery(id))
  const client = useQueryClient()
  useLive(({ topic }) => {
    if (topic === 'review') void client.invalidateQueries({ queryKey: ['alignment'] })
  })
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (!round) return null
  const { result, sheet } = round
  return (
    <>
      <PageHeader title={result ? kappaHeadline(result.kappa) : titleOf(round)}>
        Round {round.n}, opened by {round.opened_by} on {formatDay(dayOf(round.opened_at, timeZone))}.
        {sheet
          ? ' Each lead is shown as it was when it was handed over. Names are left out, so that nobody remembers or looks up what became of it.'
          : ''}
      </PageHeader>
      {result ? (
        <RoundResult result={result} />
      ) : sheet ? (
        <LabelSheet key={id} round={round} sheet={sheet} />
      ) : (
        <Waiting round={round} />
      )}
    </>
  )
}

const titleOf = ({ sheet, leads }: AlignmentRoundView): string =>
  sheet ? `Was each of these ${leads} leads worth a conversation?` : 'Both sides are still at it'

function Waiting({ round }: { round: AlignmentRoundView }) {
  const { marketing, sales } = round
  const waits = [marketing.handed_in_at ? null : 'Marketing', sales.handed_in_at ? null : 'Sales'].filter(
    side => side !== null,
  )
  return (
    <Banner title={`${waits.join(' and ')} ${waits.length > 1 ? 'have' : 'has'} not handed in yet`}>
      What each side said, and what became of the leads, is shown to everybody once both have.
    </Banner>
  )
}
