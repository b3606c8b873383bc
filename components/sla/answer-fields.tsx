'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { SlaPart } from './promise-fields'
import { TermFields } from './term-fields'

const USUAL = { amount: 120, unit: 'clock_hours' as const, calendar: null }

/** Times until the answers of both sides, and how often sales tries before it gives up. */
export function AnswerFields({ value, disabled, onChange }: SlaPart) {
  const { disposition, attempts, calendars, deemed_accepted_after: deemed, answer_rejections: back } = value
  return (
    <div className="flex flex-col gap-5">
      <PromisedTime
        label="Accepted or rejected within"
        name="Answer"
        term={disposition}
        {...{ calendars, disabled }}
        onChange={next => onChange({ disposition: next })}
      />
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
      <PromisedTime
        label="Unanswered, it counts as deemed accepted after"
        name="Deemed acceptance"
        term={deemed}
        {...{ calendars, disabled }}
        onChange={next => onChange({ deemed_accepted_after: next })}
      />
      <PromisedTime
        label="Marketing answers a cluster of rejections within"
        name="Answer to rejections"
        term={back}
        {...{ calendars, disabled }}
        onChange={next => onChange({ answer_rejections: next })}
      />
    </div>
  )
}

type Term = SlaPart['value']['disposition']
type PromisedTimeProps = Pick<SlaPart, 'disabled'> & {
  label: string
  name: string
  term: Term
  calendars: SlaPart['value']['calendars']
  onChange: (term: Term) => void
}

/** A time that is promised, or not. */
function PromisedTime({ label, name, term, calendars, disabled, onChange }: PromisedTimeProps) {
  return (
    <div className="flex flex-col gap-2">
      <Checkbox
        checked={term !== null}
        disabled={disabled}
        onCheckedChange={isPromised => onChange(isPromised ? USUAL : null)}
      >
        {label}
      </Checkbox>
      {term ? (
        <div className="pl-6">
          <TermFields {...{ name, calendars, disabled, onChange }} value={term} />
        </div>
      ) : null}
    </div>
  )
}
