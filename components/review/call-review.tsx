'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { ReviewList } from '@/lib/contracts/review'
import { dayOf } from '@/lib/domain/format/format-instant'
import { instantOf } from '@/lib/domain/time/instant-of'
import { MomentFields } from './moment-fields'
import { useReviewWrite } from './use-review-write'

/** Calls the next review for a day and a time; everything else can be changed on its page. */
export function CallReview({ cadence, timeZone }: { cadence: ReviewList['cadence']; timeZone: string }) {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [moment, setMoment] = useState({
    day: cadence.next_at && !cadence.overdue ? dayOf(cadence.next_at, timeZone) : '',
    time: '10:00',
  })
  const write = useReviewWrite<{ id: string }>()
  const send = () =>
    void write
      .mutateAsync({
        path: '',
        body: { scheduled_at: instantOf(moment.day, moment.time, timeZone).toISOString() },
      })
      .then(({ id }) => router.push(`/reviews/meetings/${id}` as Route))
      .catch(() => undefined)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">Call a review</Button>}
      title="Call a review"
      description="Period, agenda and people are the usual ones; you can change them on its page."
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button
            variant="primary"
            disabled={moment.day === '' || moment.time === ''}
            pending={write.isPending}
            onClick={send}
          >
            Call it
          </Button>
        </>
      }
    >
      <MomentFields value={moment} onChange={setMoment} timeZone={timeZone} />
      {write.error ? (
        <Banner tone="bad" className="mt-4">
          {write.error.message}
        </Banner>
      ) : null}
    </Dialog>
  )
}
