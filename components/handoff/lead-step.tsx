'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { readJson } from '@/lib/client/request'
import type { LeadList } from '@/lib/contracts/lead'
import type { PacketView } from '@/lib/contracts/packet'
import { DigitChoices } from './digit-choices'

type LeadStepProps = {
  leadId: string
  duplicates: PacketView['duplicates']
  onChoose: (leadId: string) => void
}

/** Which lead this one is the same as: those with the same address at a digit, any other by searching. */
export function LeadStep({ leadId, duplicates, onChoose }: LeadStepProps) {
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text.trim())
  const { data, isError } = useQuery({
    queryKey: ['leads', 'search', wanted],
    queryFn: ({ signal }) =>
      readJson<LeadList>(`/api/v1/leads?${new URLSearchParams({ q: wanted, limit: '6' })}`, signal),
    enabled: wanted.length >= 2,
    placeholderData: keepPreviousData,
  })
  const found = wanted.length >= 2 ? (data?.leads ?? []).filter(({ id }) => id !== leadId) : []
  return (
    <div className="flex flex-col gap-4">
      {duplicates.length > 0 ? (
        <section>
          <h3 className="pb-1 text-xs font-medium text-ink-3">Same e-mail address</h3>
          <DigitChoices
            label="Leads with the same e-mail address"
            choices={duplicates.map((lead, index) => ({
              key: String(index + 1),
              label: lead.name ?? 'Lead without a name',
              hint: [lead.company, `${lead.source_system} ${lead.external_id}`].filter(Boolean).join(' · '),
            }))}
            onChoose={key => {
              const lead = duplicates[Number(key) - 1]
              if (lead) onChoose(lead.id)
            }}
          />
        </section>
      ) : (
        <p className="text-ink-2">No other lead has this e-mail address.</p>
      )}
      <Field label="Search all leads">
        <Input
          type="search"
          autoFocus={duplicates.length === 0}
          placeholder="Name, company or e-mail"
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
      </Field>
      {isError ? <p className="text-bad">The leads could not be read.</p> : null}
      {wanted.length >= 2 && data && found.length === 0 ? (
        <p className="text-ink-3">No other lead is called that.</p>
      ) : null}
      <ul aria-label="Leads found" className="flex flex-col">
        {found.map(lead => (
          <li key={lead.id}>
            <button
              type="button"
              onClick={() => onChoose(lead.id)}
              className="touch-target ring-inset-focus w-full rounded-md px-2 py-1.5 text-left hover:bg-sunken"
            >
              {lead.name ?? lead.email ?? 'Lead without a name'}
              <span className="block text-xs text-ink-3">
                {[lead.company, lead.email].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
