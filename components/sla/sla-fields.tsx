'use client'

import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { AnswerFields } from './answer-fields'
import { CalendarFields } from './calendar-fields'
import { newId } from './new-id'
import { PromiseFields, type SlaPart } from './promise-fields'
import { WatchFields } from './watch-fields'

const OFFICE = [{ from: '09:00', to: '17:00' }]
const WEEK = { monday: OFFICE, tuesday: OFFICE, wednesday: OFFICE, thursday: OFFICE, friday: OFFICE }

/** All that sales promises, how it is watched over, and the calendars it counts by. */
export function SlaFields({ timeZone, ...part }: SlaPart & { timeZone: string }) {
  const { value, disabled, onChange } = part
  const { calendars } = value
  const used = new Set(
    [...value.first_touch, value.disposition, value.deemed_accepted_after, value.answer_rejections].map(
      term => term?.calendar,
    ),
  )
  return (
    <>
      <Section
        id="first-touch"
        title="First touch"
        note="Time until the first call, reply or meeting, by the way a lead came. A promise for a segment goes before that of the whole route."
        className="border-t-0 pt-0"
      >
        <PromiseFields {...part} />
      </Section>
      <Section id="answer" title="Answer">
        <AnswerFields {...part} />
      </Section>
      <Section
        id="watch"
        title="Who is told"
        note="In the app, by e-mail and by webhook, each once. A lead that is nobody’s is the sales managers’ concern."
      >
        <WatchFields {...part} />
      </Section>
      <Section
        id="calendars"
        title="Calendars"
        note="Business hours and days are those of a calendar: its zone, its week, its holidays."
        actions={
          disabled ? null : (
            <Button
              onClick={() =>
                onChange({
                  calendars: [
                    ...calendars,
                    {
                      ...{ id: newId(), name: 'Office hours', time_zone: timeZone },
                      ...{ weekly: WEEK, holidays: [], exceptions: [] },
                    },
                  ],
                })
              }
            >
              Add calendar
            </Button>
          )
        }
      >
        {calendars.length === 0 ? (
          <p className="text-ink-2">None yet: every promise counts hours on the clock, day and night.</p>
        ) : null}
        {calendars.map(calendar => (
          <CalendarFields
            key={calendar.id}
            value={calendar}
            disabled={disabled}
            isUsed={used.has(calendar.id)}
            onChange={next =>
              onChange({ calendars: calendars.map(each => (each.id === next.id ? next : each)) })
            }
            onRemove={() => onChange({ calendars: calendars.filter(each => each.id !== calendar.id) })}
          />
        ))}
      </Section>
    </>
  )
}
