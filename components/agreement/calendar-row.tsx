'use client'

import { groupOf, listOf } from '@/lib/domain/agreement/loose'
import { WEEKDAYS } from '@/lib/domain/sla/calendar'
import { useDraft, useSlot } from './draft-context'
import { DraftText } from './draft-text'
import { EntryName, useEntryLabel } from './entry-name'
import { EntryRow } from './entry-row'
import { FieldFrame } from './field-frame'
import { quietInput } from './quiet-input'

/** Hours of each weekday and the days off; ranges are typed as one says them, `09:00–12:00, 13:00–17:00`. */
export function CalendarRow({ id }: { id: string }) {
  const list = 'calendars'
  const [weekly, setWeekly] = useSlot({ list, id, field: 'weekly' })
  const [holidays, setHolidays] = useSlot({ list, id, field: 'holidays' })
  const { canEdit } = useDraft()
  const label = useEntryLabel({ list, id, noun: 'calendar' })
  const week = groupOf(weekly)
  return (
    <EntryRow
      {...{ list, id, label }}
      head={<EntryName list={list} id={id} noun="calendar" />}
      aside={
        <DraftText slot={{ list, id, field: 'time_zone' }} label={`Time zone of ${label}`} className="w-44" />
      }
    >
      <FieldFrame at={`calendars/${id}/weekly`} className="block! w-full">
        <div className="grid grid-cols-1 gap-x-6 sm:grid-cols-2">
          {WEEKDAYS.map(day => {
            const text = sayRanges(week[day])
            return (
              <label key={day} className="flex items-center justify-between gap-2 text-ink-2">
                <span className="capitalize">{day}</span>
                <input
                  key={text}
                  defaultValue={text}
                  readOnly={!canEdit}
                  placeholder="closed"
                  onBlur={({ currentTarget }) => {
                    if (currentTarget.value === text) return
                    const ranges = parseRanges(currentTarget.value)
                    const { [day]: _, ...others } = week
                    setWeekly(ranges.length > 0 ? { ...others, [day]: ranges } : others)
                  }}
                  className={`${quietInput} w-52`}
                />
              </label>
            )
          })}
        </div>
      </FieldFrame>
      <FieldFrame at={`calendars/${id}/holidays`} className="mt-2 block! w-full">
        <label className="block text-ink-2">
          Days off, one a line
          <textarea
            key={sayDays(holidays)}
            defaultValue={sayDays(holidays)}
            readOnly={!canEdit}
            rows={Math.min(6, Math.max(2, listOf(holidays).length))}
            placeholder="2026-12-25 Christmas Day"
            onBlur={({ currentTarget }) => {
              if (currentTarget.value !== sayDays(holidays)) setHolidays(parseDays(currentTarget.value))
            }}
            className={`${quietInput} mt-1 h-auto! w-full py-1`}
          />
        </label>
      </FieldFrame>
    </EntryRow>
  )
}

const sayRanges = (ranges: unknown) =>
  listOf(ranges)
    .map(({ from, to }) => `${String(from)}–${String(to)}`)
    .join(', ')

const parseRanges = (text: string) =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)
    .map(part => {
      const [from = '', to = ''] = part.split(/\s*[–-]\s*/)
      return { from, to }
    })

const sayDays = (days: unknown) =>
  listOf(days)
    .map(({ date, name }) => [date, name].filter(Boolean).join(' '))
    .join('\n')

const parseDays = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => {
      const [date = '', ...name] = line.split(/\s+/)
      return { date, name: name.length > 0 ? name.join(' ') : null }
    })
