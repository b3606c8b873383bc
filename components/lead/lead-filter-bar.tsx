'use client'

import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { LEAD_STAGE_LABELS, LEAD_STAGES } from '@/lib/domain/lead/lead-stage'
import { type LeadFilter, leadFilterQuery } from './lead-queries'
import { ValueFilter } from './value-filter'

const TYPING_MS = 250

type LeadFilterBarProps = { filter: LeadFilter; own: boolean; onChange: (change: LeadFilter | null) => void }

export function LeadFilterBar({ filter, own, onChange }: LeadFilterBarProps) {
  const { data } = useQuery(leadFilterQuery)
  const stages = LEAD_STAGES.map(value => ({ value, label: LEAD_STAGE_LABELS[value] }))
  const options = (values: readonly string[] | undefined, chosen: string | null | undefined) => {
    const known = values ?? []
    const all = chosen === null || chosen === undefined || known.includes(chosen) ? known : [chosen, ...known]
    return all.map(value => ({ value, label: value === '' ? '(blank)' : value }))
  }
  return (
    <search className="mb-5 flex flex-wrap items-center gap-2">
      <SearchInput value={filter.q ?? ''} onChange={q => onChange({ q: q || null })} />
      <ValueFilter
        label="Stage"
        options={stages}
        value={filter.stage}
        onChange={stage => onChange({ stage })}
      />
      <ValueFilter
        label="Source"
        options={options(data?.sources, filter.source)}
        value={filter.source}
        onChange={source => onChange({ source })}
      />
      <ValueFilter
        label="Segment"
        options={options(data?.segments, filter.segment)}
        value={filter.segment}
        onChange={segment => onChange({ segment })}
      />
      <ValueFilter
        label="Country"
        options={options(data?.countries, filter.country)}
        value={filter.country}
        onChange={country => onChange({ country })}
      />
      {own ? null : (
        <ValueFilter
          label="Owner"
          options={options(data?.owners, filter.owner)}
          value={filter.owner}
          onChange={owner => onChange({ owner })}
        />
      )}
      {Object.values(filter).some(value => value !== null && value !== undefined) ? (
        <Button variant="ghost" onClick={() => onChange(null)}>
          Clear
        </Button>
      ) : null}
    </search>
  )
}

/** What is typed is asked for when the typing pauses. */
function SearchInput({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setText(value)
  }
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => onChange(text.trim()), TYPING_MS)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <div className="relative w-full sm:w-72">
      <Search
        className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-3"
        aria-hidden="true"
      />
      <Input
        type="search"
        aria-label="Search leads"
        placeholder="Name, company, e-mail or id"
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        className="pl-8"
      />
    </div>
  )
}
