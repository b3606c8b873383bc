'use client'

import { useState } from 'react'
import { useDigits } from '@/components/handoff/digit-choices'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { ATTEMPTS_MAX } from '@/lib/domain/handoff/transition'

type AttemptsStepProps = { logged: number; onChoose: (attempts: number) => void }

/** How often one tried; beside it what the activity log knows. */
export function AttemptsStep({ logged, onChoose }: AttemptsStepProps) {
  const [text, setText] = useState('')
  useDigits(key => {
    if (!/[1-9]/.test(key)) return false
    onChoose(Number(key))
    return true
  })
  const more = Number(text)
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">
        {logged === 0
          ? 'No attempt is logged since the handoff.'
          : `${logged} ${logged === 1 ? 'attempt is' : 'attempts are'} logged since the handoff.`}
      </p>
      <ul aria-label="Attempts" className="grid grid-cols-9 gap-1 max-sm:grid-cols-5">
        {[1, 2, 3, 4, 5, 6, 7, 8, 9].map(attempts => (
          <li key={attempts}>
            <Button className="w-full" onClick={() => onChoose(attempts)}>
              {attempts}
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="flex items-end gap-2 border-t border-hairline pt-4"
        onSubmit={event => {
          event.preventDefault()
          if (more >= 1 && more <= ATTEMPTS_MAX) onChoose(more)
        }}
      >
        <Field label="More than nine" className="flex-1">
          <Input
            type="number"
            inputMode="numeric"
            min={10}
            max={ATTEMPTS_MAX}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
          />
        </Field>
        <Button type="submit" disabled={!Number.isInteger(more) || more < 1 || more > ATTEMPTS_MAX}>
          Continue
        </Button>
      </form>
    </div>
  )
}
