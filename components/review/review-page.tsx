'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { LoadFailed } from '@/components/reporting/load-failed'
import { useLive } from '@/lib/client/use-live'
import { OpenReview } from './open-review'
import { packQuery, reviewQuery } from './queries'
import { RecordView } from './record-view'

export type ReviewPageProps = {
  id: string
  workspaceId: string
  company: string
  timeZone: string
  canSeeLeads: boolean
}

/** One review: while it is open to be worked in, afterwards to be read. */
export function ReviewPage({ id, workspaceId, company, timeZone, canSeeLeads }: ReviewPageProps) {
  const { data: review, error, refetch } = useQuery(reviewQuery(id))
  const { data: pack } = useQuery(packQuery(id))
  const client = useQueryClient()
  useLive(({ topic }) => {
    if (topic === 'review' || topic === 'agreement') void client.invalidateQueries({ queryKey: ['reviews'] })
  })
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (!review || !pack) return null
  return review.record ? (
    <RecordView review={review} record={review.record} company={company} timeZone={timeZone} />
  ) : (
    <OpenReview
      review={review}
      pack={pack}
      workspaceId={workspaceId}
      timeZone={timeZone}
      canSeeLeads={canSeeLeads}
    />
  )
}
