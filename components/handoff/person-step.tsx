'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Skeleton } from '@/components/ui/skeleton'
import { formatCount } from '@/lib/domain/format/format-count'
import { DigitChoices } from './digit-choices'
import { routingOptions } from './queue-queries'

type PersonStepProps = {
  /** Who has it already. */
  except: string | null
  onMember: (id: string) => void
  onName: (name: string) => void
}

/** Who should have the handoff instead: a colleague here, or somebody outside by name. */
export function PersonStep({ except, onMember, onName }: PersonStepProps) {
  const { data, isError } = useQuery(routingOptions)
  const [name, setName] = useState('')
  const people = data?.people.filter(({ id }) => id !== except).slice(0, 9) ?? []
  return (
    <div className="flex flex-col gap-4">
      {isError ? <p className="text-bad">Your colleagues could not be read.</p> : null}
      {data ? (
        <DigitChoices
          label="Colleagues"
          choices={people.map((person, index) => ({
            key: String(index + 1),
            label: person.name,
            hint: person.absence ? 'Out of office' : `${formatCount(person.waiting)} waiting`,
          }))}
          onChoose={key => {
            const person = people[Number(key) - 1]
            if (person) onMember(person.id)
          }}
        />
      ) : (
        <Skeleton className="h-32 w-full" />
      )}
      <form
        className="flex items-end gap-2 border-t border-hairline pt-4"
        onSubmit={event => {
          event.preventDefault()
          if (name.trim()) onName(name.trim())
        }}
      >
        <Field label="Somebody outside of Treaty" className="flex-1">
          <Input maxLength={80} value={name} onChange={event => setName(event.currentTarget.value)} />
        </Field>
        <Button type="submit" disabled={!name.trim()}>
          Reroute
        </Button>
      </form>
    </div>
  )
}
