'use client'

import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { SlaDocument } from '@/lib/contracts/sla-terms'
import type { TermUnit } from '@/lib/domain/sla/terms'

export type TermValue = NonNullable<SlaDocument['disposition']>

const UNITS: readonly { value: TermUnit; label: string }[] = [
  { value: 'clock_hours', label: 'hours on the clock' },
  { value: 'business_hours', label: 'business hours' },
  { value: 'business_days', label: 'business days' },
]

type TermFieldsProps<Value extends TermValue> = {
  /** What the term is of, for who cannot see the row it stands in. */
  name: string
  value: Value
  calendars: readonly { id: string; name: string }[]
  disabled: boolean
  onChange: (value: Value) => void
}

/** An amount of time: how much, of what, and by which calendar. */
export function TermFields<Value extends TermValue>(props: TermFieldsProps<Value>) {
  const { name, value, calendars, disabled, onChange } = props
  const setUnit = (unit: TermUnit) =>
    onChange({
      ...value,
      unit,
      calendar: unit === 'clock_hours' ? null : (value.calendar ?? calendars[0]?.id ?? null),
    })
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Input
        type="number"
        min={0.25}
        step="any"
        aria-label={`${name}: how much`}
        className="w-20! tabular-nums"
        value={Number.isNaN(value.amount) ? '' : value.amount}
        disabled={disabled}
        onChange={event =>
          onChange({ ...value, amount: event.target.value === '' ? Number.NaN : Number(event.target.value) })
        }
      />
      <Select
        label={`${name}: unit`}
        options={UNITS}
        value={value.unit}
        disabled={disabled}
        onValueChange={setUnit}
        className="w-44"
      />
      {value.unit === 'clock_hours' ? null : (
        <Select
          label={`${name}: calendar`}
          placeholder="Choose a calendar"
          options={calendars.map(each => ({ value: each.id, label: each.name || 'Calendar without a name' }))}
          value={value.calendar}
          disabled={disabled}
          onValueChange={calendar => onChange({ ...value, calendar })}
          className="w-48"
        />
      )}
    </div>
  )
}
