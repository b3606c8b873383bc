'use client'

import { Select } from '@/components/ui/select'
import { groupOf } from '@/lib/domain/agreement/loose'
import { unitWords } from '@/lib/domain/agreement/say-term'
import { TERM_UNITS } from '@/lib/domain/sla/terms'
import { useDraft, useSlot } from './draft-context'
import { FieldFrame } from './field-frame'
import { quietInput } from './quiet-input'
import { useCalendarOptions } from './sla-sections'

const UNITS = TERM_UNITS.map(value => ({ value, label: unitWords(value) }))

/** A time that is one value of the agreement, or none at all. */
export function PromisedTime({ term, label }: { term: string; label: string }) {
  const { canEdit } = useDraft()
  const [value, set] = useSlot({ term })
  const calendars = useCalendarOptions()
  const { amount, unit, calendar } = groupOf(value)
  const put = (fields: object) =>
    set({
      amount: amount ?? 5,
      unit: unit ?? 'business_days',
      calendar: calendar ?? calendars[0]?.value ?? null,
      ...fields,
    })
  const isBusiness = unit !== 'clock_hours'
  return (
    <FieldFrame at={`terms/${term}`} className="flex-wrap items-center gap-1.5">
      <input
        aria-label={label}
        inputMode="decimal"
        placeholder="never"
        readOnly={!canEdit}
        value={String(amount ?? '')}
        onChange={({ currentTarget: { value: text } }) => {
          if (text.trim() === '') set(null)
          else put({ amount: Number.isFinite(Number(text)) ? Number(text) : text })
        }}
        className={`${quietInput} w-16 text-right`}
      />
      {value ? (
        <>
          <Select
            label={`Unit, ${label}`}
            options={UNITS}
            disabled={!canEdit}
            value={UNITS.find(each => each.value === unit)?.value ?? null}
            onValueChange={next =>
              put({
                unit: next,
                calendar: next === 'clock_hours' ? null : (calendar ?? calendars[0]?.value ?? null),
              })
            }
            className="border-hairline! bg-transparent! disabled:opacity-100!"
          />
          {isBusiness ? (
            <Select
              label={`Calendar, ${label}`}
              options={calendars}
              disabled={!canEdit}
              value={typeof calendar === 'string' ? calendar : null}
              onValueChange={next => put({ calendar: next })}
              className="max-w-56 border-hairline! bg-transparent! disabled:opacity-100!"
            />
          ) : null}
        </>
      ) : null}
    </FieldFrame>
  )
}
