'use client'

import { Button } from '@/components/ui/button'
import type { CalendarDocument } from '@/lib/contracts/sla-terms'
import { WEEKDAYS, type Weekday } from '@/lib/domain/sla/calendar'
import { RangeFields } from './range-fields'

type Week = CalendarDocument['weekly']

type WeekFieldsProps = {
  name: string
  value: Week
  disabled: boolean
  onChange: (week: Week) => void
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)

/** The hours of each weekday, as many stretches a day as there are. */
export function WeekFields({ name, value, disabled, onChange }: WeekFieldsProps) {
  const monday = value.monday ?? []
  const likeMonday = () =>
    onChange({ ...value, ...Object.fromEntries(WEEKDAYS.slice(1, 5).map(day => [day, monday])) })
  return (
    <div className="flex flex-col gap-2">
      {WEEKDAYS.map((day: Weekday) => (
        <div key={day} className="flex flex-wrap items-start gap-x-3 gap-y-1">
          <span className="w-24 pt-1.5 text-sm">{capital(day)}</span>
          <RangeFields
            name={`${name}, ${capital(day)}`}
            value={value[day] ?? []}
            disabled={disabled}
            onChange={ranges => onChange({ ...value, [day]: ranges })}
          />
        </div>
      ))}
      {disabled || monday.length === 0 ? null : (
        <Button size="sm" variant="ghost" className="self-start" onClick={likeMonday}>
          Tuesday to Friday like Monday
        </Button>
      )}
    </div>
  )
}
