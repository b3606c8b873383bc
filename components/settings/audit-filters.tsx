'use client'

import { Chip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { AuditFilter, AuditList } from '@/lib/contracts/audit'
import type { AuditChoice } from './use-audit-filter'
import { verbWords } from './verb-words'

const ANY = 'any'

type AuditFiltersProps = Pick<AuditList, 'verbs' | 'actors'> & {
  filter: AuditFilter
  onChange: (change: Partial<AuditChoice>) => void
}

export function AuditFilters({ verbs, actors, filter, onChange }: AuditFiltersProps) {
  const pick = (value: string) => (value === ANY ? null : value)
  return (
    <div className="mb-5 flex flex-wrap items-end gap-3">
      <Field label="Who" className="w-full sm:w-48">
        <Select
          options={[
            { value: ANY, label: 'Anybody' },
            ...actors.map(each => ({ value: each.value, label: each.name })),
          ]}
          value={filter.actor ?? ANY}
          onValueChange={value => onChange({ actor: pick(value) })}
        />
      </Field>
      <Field label="What" className="w-full sm:w-56">
        <Select
          options={[
            { value: ANY, label: 'Anything' },
            ...verbs.map(verb => ({ value: verb, label: verbWords(verb) })),
          ]}
          value={filter.verb ?? ANY}
          onValueChange={value => onChange({ verb: pick(value) })}
        />
      </Field>
      <Field label="From" className="w-[calc(50%-0.375rem)] sm:w-40">
        <Input
          type="date"
          value={filter.from ?? ''}
          onChange={event => onChange({ from: event.currentTarget.value || null })}
        />
      </Field>
      <Field label="To" className="w-[calc(50%-0.375rem)] sm:w-40">
        <Input
          type="date"
          value={filter.to ?? ''}
          onChange={event => onChange({ to: event.currentTarget.value || null })}
        />
      </Field>
      {filter.object ? (
        <Chip label="Object" value={filter.object} onRemove={() => onChange({ object: null })} />
      ) : null}
    </div>
  )
}
