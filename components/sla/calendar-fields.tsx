'use client'

import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { Confirm } from '@/components/ui/confirm'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { CalendarDocument } from '@/lib/contracts/sla-terms'
import { DatedList } from './dated-list'
import { HolidayDialog } from './holiday-dialog'
import { WeekFields } from './week-fields'

type CalendarFieldsProps = {
  value: CalendarDocument
  disabled: boolean
  /** Whether a promise counts by it. */
  isUsed: boolean
  onChange: (value: CalendarDocument) => void
  onRemove: () => void
}

/** One calendar: its zone, the hours of its week, its holidays and the days that are different. */
export function CalendarFields({ value, disabled, isUsed, onChange, onRemove }: CalendarFieldsProps) {
  const zones = [...new Set(['UTC', value.time_zone, ...Intl.supportedValuesOf('timeZone')])]
    .sort()
    .map(zone => ({ value: zone, label: zone }))
  const title = value.name || 'Calendar without a name'
  return (
    <fieldset className="border-t border-hairline pt-5 pb-6 first:border-t-0 first:pt-0">
      <legend className="sr-only">{title}</legend>
      <div className="flex flex-wrap items-end gap-4">
        <Field label="Name" className="w-60">
          <Input
            value={value.name}
            disabled={disabled}
            onChange={event => onChange({ ...value, name: event.target.value })}
          />
        </Field>
        <Field label="Time zone" className="w-60">
          <Combobox
            options={zones}
            value={value.time_zone}
            disabled={disabled}
            onValueChange={zone => onChange({ ...value, time_zone: zone ?? '' })}
          />
        </Field>
        {disabled ? null : (
          <Confirm
            trigger={
              <Button variant="ghost" disabled={isUsed} title={isUsed ? 'A promise counts by it' : undefined}>
                Remove<span className="sr-only"> {title}</span>
              </Button>
            }
            title={`Remove ${title}?`}
            action="Remove calendar"
            onConfirm={async () => onRemove()}
          >
            Its hours and holidays go with it once you save.
          </Confirm>
        )}
      </div>
      <h4 className="mt-6 mb-2 text-sm font-medium">Open hours</h4>
      <WeekFields
        name={title}
        value={value.weekly}
        disabled={disabled}
        onChange={weekly => onChange({ ...value, weekly })}
      />
      <div className="mt-6 grid gap-x-12 gap-y-6 lg:grid-cols-2">
        <DatedList
          title="Holidays"
          empty="None: the week goes on as usual on every holiday."
          entries={value.holidays}
          disabled={disabled}
          onChange={holidays => onChange({ ...value, holidays })}
          blank={date => ({ date, name: null })}
          actions={<HolidayDialog calendar={value} onChange={holidays => onChange({ ...value, holidays })} />}
        />
        <DatedList
          title="Exceptions"
          empty="None. A day with hours of its own goes before holidays and the week."
          entries={value.exceptions}
          disabled={disabled}
          onChange={exceptions => onChange({ ...value, exceptions })}
          blank={date => ({ date, name: null, ranges: [] })}
          hasHours
        />
      </div>
    </fieldset>
  )
}
