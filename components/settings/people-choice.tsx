'use client'

import { Checkbox } from '@/components/ui/checkbox'
import type { RoutingMember } from '@/lib/contracts/routing'
import { formatCount } from '@/lib/domain/format/format-count'

type PeopleChoiceProps = {
  label: string
  people: readonly RoutingMember[]
  value: readonly string[]
  disabled: boolean
  onChange: (ids: string[]) => void
}

/** Some of those who work on handoffs, with how much waits for each. */
export function PeopleChoice({ label, people, value, disabled, onChange }: PeopleChoiceProps) {
  const toggle = (id: string, isChosen: boolean) =>
    onChange(isChosen ? [...value, id] : value.filter(each => each !== id))
  if (people.length === 0) return <p className="text-sm text-ink-3">Nobody here works on handoffs yet.</p>
  return (
    <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
      <legend className="sr-only">{label}</legend>
      {people.map(({ id, name, waiting, absence }) => (
        <Checkbox
          key={id}
          checked={value.includes(id)}
          disabled={disabled}
          onCheckedChange={isChosen => toggle(id, isChosen)}
        >
          <span>
            {name}{' '}
            <span className="ml-2 text-xs text-ink-3">
              {formatCount(waiting)} waiting{absence ? ', out of office' : ''}
            </span>
          </span>
        </Checkbox>
      ))}
    </fieldset>
  )
}
