'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { MISSING_FACTS, type MissingFact } from '@/lib/domain/handoff/missing-fact'
import { useDigits } from './digit-choices'

const FACTS = Object.entries(MISSING_FACTS) as [MissingFact, string][]

/** What marketing has to add before sales can work on it; digits tick, Enter sends. */
export function MissingStep({ onChoose }: { onChoose: (missing: MissingFact[]) => void }) {
  const [missing, setMissing] = useState<MissingFact[]>([])
  const toggle = (fact: MissingFact) =>
    setMissing(now => (now.includes(fact) ? now.filter(each => each !== fact) : [...now, fact]))
  const send = () => {
    if (missing.length > 0) onChoose(missing)
  }
  useDigits(key => {
    if (key === 'Enter') {
      send()
      return true
    }
    const fact = FACTS[Number(key) - 1]?.[0]
    if (fact) toggle(fact)
    return fact !== undefined
  })
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <ul aria-label="What is missing" className="grid gap-1 sm:grid-cols-2">
        {FACTS.map(([fact, label], index) => (
          <li key={fact}>
            <Checkbox checked={missing.includes(fact)} onCheckedChange={() => toggle(fact)}>
              <span aria-hidden="true" className="text-xs text-ink-3">
                {index + 1}
              </span>
              {label}
            </Checkbox>
          </li>
        ))}
      </ul>
      <div className="flex justify-end">
        <Button type="submit" variant="primary" disabled={missing.length === 0}>
          Send back to marketing
        </Button>
      </div>
    </form>
  )
}
