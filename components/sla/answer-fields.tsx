'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { SlaPart } from './promise-fields'
import { TermFields } from './term-fields'

const USUAL = { amount: 5, unit: 'clock_hours' as const, calendar: null }

/** Time until the answer, and how often sales tries before it gives up. */
export function AnswerFields({ value, disabled, onChange }: SlaPart) {
  const { disposition, attempts, calendars } = value
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-2">
        <Checkbox
          checked={disposition !== null}
          disabled={disabled}
          onCheckedChange={isPromised =>
            onChange({ disposition: isPromised ? { ...USUAL, amount: 120 } : null })
          }
        >
          Accepted or rejected within
        </Checkbox>
        {disposition ? (
          <div className="pl-6">
            <TermFields
              name="Answer"
              value={disposition}
              calendars={calendars}
              disabled={disabled}
              onChange={next => onChange({ disposition: next })}
            />
          </div>
        ) : null}
      </div>
      <Field
        label="Attempts before “no response”"
        description="Left empty: as many as each finds right."
        className="max-w-60"
      >
        <Input
          type="number"
          min={1}
          max={50}
          className="w-20! tabular-nums"
          value={attempts ?? ''}
          disabled={disabled}
          onChange={event =>
            onChange({ attempts: event.target.value === '' ? null : Number(event.target.value) })
          }
        />
      </Field>
    </div>
  )
}
