'use client'

import { useState } from 'react'
import { DigitChoices } from '@/components/handoff/digit-choices'
import { plusMonths, recycleDates } from '@/components/handoff/recycle-dates'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { formatDay } from '@/lib/domain/format/format-day'

type UntilStepProps = { today: string; isRequired: boolean; onChoose: (until: string | null) => void }

/** Until when the lead rests. */
export function UntilStep({ today, isRequired, onChoose }: UntilStepProps) {
  const [day, setDay] = useState('')
  const dates = recycleDates(today)
  const open = { key: '0', label: 'No date', hint: 'Until they engage again' }
  return (
    <div className="flex flex-col gap-4">
      <DigitChoices
        label="Until"
        choices={[
          ...dates.map(({ key, label, day: then }) => ({ key, label, hint: formatDay(then) })),
          ...(isRequired ? [] : [open]),
        ]}
        onChoose={key => onChoose(dates.find(date => date.key === key)?.day ?? null)}
      />
      <form
        className="flex items-end gap-2 border-t border-hairline pt-4"
        onSubmit={event => {
          event.preventDefault()
          if (day > today) onChoose(day)
        }}
      >
        <Field label="Another day" className="flex-1">
          <Input
            type="date"
            min={plusDay(today)}
            max={plusMonths(today, 36)}
            value={day}
            onChange={event => setDay(event.currentTarget.value)}
          />
        </Field>
        <Button type="submit" disabled={day <= today}>
          Recycle
        </Button>
      </form>
    </div>
  )
}

const plusDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
