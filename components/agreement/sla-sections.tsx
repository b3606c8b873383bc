'use client'

import { Section } from '@/components/ui/section'
import { groupOf } from '@/lib/domain/agreement/loose'
import { unitWords } from '@/lib/domain/agreement/say-term'
import { ESCALATION_AUDIENCES, TERM_UNITS } from '@/lib/domain/sla/terms'
import { CalendarRow } from './calendar-row'
import { DraftChoice } from './draft-choice'
import { useDocument, useSlot } from './draft-context'
import { DraftList } from './draft-list'
import { DraftNumber } from './draft-number'
import { DraftText } from './draft-text'
import { EntryRow } from './entry-row'
import { PromisedTime } from './promised-time'
import { TermLine } from './term-line'

const UNITS = TERM_UNITS.map(value => ({ value, label: unitWords(value) }))
const ROUTES = [
  { value: 'inbound', label: 'who asked for a person' },
  { value: 'scored', label: 'by score' },
  { value: 'pql', label: 'by use of the product' },
]
const AUDIENCES = ESCALATION_AUDIENCES.map(value => ({ value, label: value.replaceAll('_', ' ') }))

/** What sales promises: how soon, how often, how long at most, and in which hours. */
export function SlaSections() {
  return (
    <>
      <Section
        id="first_touch"
        title="First touch"
        note="A call, a reply or a meeting by a person, counted from the handoff."
      >
        <DraftList
          list="first_touch"
          label="First touch terms"
          empty="Nothing is promised."
          add="Add term"
          fresh={{ route: 'scored', segment: null, amount: 8, unit: 'clock_hours', calendar: null }}
          row={id => <TouchRow key={id} id={id} />}
        />
      </Section>
      <Section id="sla" title="Answers and reminders">
        <div className="border-t border-hairline">
          <TermLine label="Accept or reject within">
            <PromisedTime term="sla.disposition" label="Time to accept or reject" />
          </TermLine>
          <TermLine label="Attempts before a lead counts as unreachable">
            <DraftNumber slot={{ term: 'sla.attempts' }} label="Attempts" empty="any" />
          </TermLine>
          <TermLine label="Unanswered, it counts as accepted after">
            <PromisedTime term="sla.deemed_accepted_after" label="Deemed accepted after" />
          </TermLine>
          <TermLine label="Marketing answers a cluster of rejections within">
            <PromisedTime term="sla.answer_rejections" label="Time to answer rejections" />
          </TermLine>
        </div>
        <h3 className="mt-5 mb-1 font-medium">When a promise is broken</h3>
        <DraftList
          list="escalations"
          label="Escalations"
          empty="Nobody is told."
          add="Add escalation"
          fresh={{ after_minutes: 0, audience: 'owner' }}
          row={id => <EscalationRow key={id} id={id} />}
        />
      </Section>
      <Section id="calendars" title="Working hours" note="Business hours and days are counted in these.">
        <DraftList
          list="calendars"
          label="Calendars"
          empty="No calendar: only hours around the clock can be promised."
          add="Add calendar"
          fresh={{ name: '', time_zone: 'UTC', weekly: OFFICE_WEEK, holidays: [], exceptions: [] }}
          row={id => <CalendarRow key={id} id={id} />}
        />
      </Section>
    </>
  )
}

const OFFICE = [{ from: '09:00', to: '17:00' }]
const OFFICE_WEEK = { monday: OFFICE, tuesday: OFFICE, wednesday: OFFICE, thursday: OFFICE, friday: OFFICE }

/** Calendars of the draft, to be chosen from. */
export function useCalendarOptions() {
  const text = useDocument(({ doc }) =>
    JSON.stringify(
      [...doc.getMap('calendars')].map(([id, entry]) => ({
        id,
        ...groupOf((entry as { toJSON(): unknown }).toJSON()),
      })),
    ),
  )
  const calendars = JSON.parse(text) as { id: string; name?: string; gone?: boolean }[]
  return calendars
    .filter(each => each.gone !== true)
    .map(each => ({ value: each.id, label: each.name || 'Calendar without a name' }))
}

function TouchRow({ id }: { id: string }) {
  const list = 'first_touch'
  const slot = (field: string) => ({ list, id, field }) as const
  const [route] = useSlot(slot('route'))
  const [unit] = useSlot(slot('unit'))
  const calendars = useCalendarOptions()
  const label = `first touch for ${String(route ?? 'a route')}`
  return (
    <EntryRow
      {...{ list, id, label }}
      head={
        <span className="flex flex-wrap items-center gap-1.5">
          <DraftChoice slot={slot('route')} label={`Route of ${label}`} options={ROUTES} className="w-52" />
          within
          <DraftNumber slot={slot('amount')} label={`Time of ${label}`} />
          <DraftChoice slot={slot('unit')} label={`Unit of ${label}`} options={UNITS} className="w-52" />
          {unit === 'clock_hours' ? null : (
            <DraftChoice
              slot={slot('calendar')}
              label={`Calendar of ${label}`}
              options={calendars}
              none="choose a calendar"
              className="w-56"
            />
          )}
          <DraftText
            slot={slot('segment')}
            label={`Segment of ${label}`}
            placeholder="every segment"
            className="w-36"
          />
        </span>
      }
    />
  )
}

function EscalationRow({ id }: { id: string }) {
  const list = 'escalations'
  return (
    <EntryRow
      {...{ list, id, label: 'this escalation' }}
      head={
        <span className="flex flex-wrap items-center gap-1.5">
          <DraftNumber
            slot={{ list, id, field: 'after_minutes' }}
            label="Minutes after the breach"
            unit="minutes after the breach, tell the"
          />
          <DraftChoice
            slot={{ list, id, field: 'audience' }}
            label="Who is told"
            options={AUDIENCES}
            className="w-44"
          />
        </span>
      }
    />
  )
}
