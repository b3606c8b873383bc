'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { ReviewView } from '@/lib/contracts/review'
import { dayOf, formatInstant } from '@/lib/domain/format/format-instant'
import { ROLE_LABELS } from '@/lib/domain/policy/roles'
import { instantOf } from '@/lib/domain/time/instant-of'
import { MomentFields } from './moment-fields'
import { useReviewWrite } from './use-review-write'

type Plan = { day: string; time: string; from: string; to: string; agenda: string; attendees: string[] }

const planOf = (review: ReviewView, timeZone: string): Plan => ({
  day: dayOf(review.scheduled_at, timeZone),
  time: formatInstant(review.scheduled_at, timeZone).slice(-5),
  ...{ from: review.from, to: review.to, agenda: review.agenda.join('\n') },
  attendees: review.attendees.map(each => each.id),
})

/** When it is, what it looks at, what it is about and who comes. */
export function ChangeReview({ review, timeZone }: { review: ReviewView; timeZone: string }) {
  const [isOpen, setOpen] = useState(false)
  const [plan, setPlan] = useState(() => planOf(review, timeZone))
  const write = useReviewWrite()
  const show = (next: boolean) => {
    setOpen(next)
    write.reset()
    if (next) setPlan(planOf(review, timeZone))
  }
  const send = () =>
    write.mutate(
      {
        path: `/${review.id}`,
        method: 'PATCH',
        body: {
          revision: review.revision,
          scheduled_at: instantOf(plan.day, plan.time, timeZone).toISOString(),
          ...{ from: plan.from, to: plan.to, attendees: plan.attendees },
          agenda: plan.agenda.split('\n').filter(line => line.trim() !== ''),
        },
      },
      { onSuccess: () => setOpen(false) },
    )
  const isReady = [plan.day, plan.time, plan.from, plan.to].every(text => text !== '')
  return (
    <Dialog
      open={isOpen}
      onOpenChange={show}
      trigger={<Button>Change</Button>}
      title={`Change review ${review.n}`}
      footer={
        <>
          <Button onClick={() => show(false)}>Cancel</Button>
          <Button variant="primary" disabled={!isReady} pending={write.isPending} onClick={send}>
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <MomentFields value={plan} onChange={moment => setPlan({ ...plan, ...moment })} timeZone={timeZone} />
        <div className="flex flex-wrap gap-4">
          {(['from', 'to'] as const).map(end => (
            <Field key={end} label={end === 'from' ? 'Looks at, from' : 'to'}>
              <Input
                type="date"
                value={plan[end]}
                onChange={event => setPlan({ ...plan, [end]: event.currentTarget.value })}
                className="w-44!"
              />
            </Field>
          ))}
        </div>
        <Field label="Agenda" description="One point a line.">
          <Textarea
            rows={6}
            value={plan.agenda}
            onChange={event => setPlan({ ...plan, agenda: event.currentTarget.value })}
          />
        </Field>
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">Who is there</legend>
          <div className="flex flex-col gap-1.5">
            {review.people.map(({ id, name, role }) => (
              <Checkbox
                key={id}
                checked={plan.attendees.includes(id)}
                onCheckedChange={isIn =>
                  setPlan({
                    ...plan,
                    attendees: isIn ? [...plan.attendees, id] : plan.attendees.filter(each => each !== id),
                  })
                }
              >
                {name}, <span className="text-ink-3">{ROLE_LABELS[role].toLowerCase()}</span>
              </Checkbox>
            ))}
          </div>
        </fieldset>
        {write.error ? <Banner tone="bad">{write.error.message}</Banner> : null}
      </div>
    </Dialog>
  )
}
