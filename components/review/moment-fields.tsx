'use client'

import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

export type Moment = { day: string; time: string }

type MomentFieldsProps = { value: Moment; onChange: (value: Moment) => void; timeZone: string }

/** A day and a time on the clocks of the workspace. */
export function MomentFields({ value, onChange, timeZone }: MomentFieldsProps) {
  return (
    <div className="flex flex-wrap gap-4">
      <Field label="Day">
        <Input
          type="date"
          value={value.day}
          onChange={event => onChange({ ...value, day: event.currentTarget.value })}
          className="w-44!"
        />
      </Field>
      <Field label="Time" description={timeZone.replaceAll('_', ' ')}>
        <Input
          type="time"
          value={value.time}
          onChange={event => onChange({ ...value, time: event.currentTarget.value })}
          className="w-32!"
        />
      </Field>
    </div>
  )
}
