'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { readJson } from '@/lib/client/request'
import type { HolidayList } from '@/lib/contracts/holiday'
import type { CalendarDocument } from '@/lib/contracts/sla-terms'

type HolidayDialogProps = {
  calendar: CalendarDocument
  onChange: (holidays: CalendarDocument['holidays']) => void
}

/** Proposes the public holidays of a country or region, this year and the next; what is there already stays. */
export function HolidayDialog({ calendar, onChange }: HolidayDialogProps) {
  const [open, setOpen] = useState(false)
  const [country, setCountry] = useState<string | null>(null)
  const [region, setRegion] = useState<string | null>(null)
  const parameters = new URLSearchParams({ ...(country ? { country } : {}), ...(region ? { region } : {}) })
  const { data } = useQuery({
    queryKey: ['holidays', country, region],
    queryFn: ({ signal }) => readJson<HolidayList>(`/api/v1/holidays?${parameters}`, signal),
    enabled: open,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const known = new Set(calendar.holidays.map(each => each.date))
  const proposed = country ? (data?.holidays ?? []).filter(each => !known.has(each.date)) : []
  const options = (places: HolidayList['countries']) =>
    places.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost">
          Propose public holidays
        </Button>
      }
      title="Propose public holidays"
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button
            variant="primary"
            disabled={proposed.length === 0}
            onClick={() => {
              onChange([...calendar.holidays, ...proposed])
              setOpen(false)
            }}
          >
            {proposed.length === 0 ? 'Add' : `Add ${proposed.length} days`}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label="Country">
          <Combobox
            options={options(data?.countries ?? [])}
            value={country}
            onValueChange={next => {
              setCountry(next)
              setRegion(null)
            }}
            placeholder="Choose a country"
          />
        </Field>
        {country && data && data.regions.length > 0 ? (
          <Field label="Region" description="For holidays that only a part of the country has.">
            <Combobox
              options={options(data.regions)}
              value={region}
              onValueChange={setRegion}
              placeholder="The whole country"
            />
          </Field>
        ) : null}
        {country && data ? (
          proposed.length > 0 ? (
            <ul className="max-h-64 overflow-y-auto text-sm">
              {proposed.map(each => (
                <li key={each.date} className="flex gap-4 border-b border-hairline py-1 last:border-b-0">
                  <span className="w-24 shrink-0 tabular-nums">{each.date}</span>
                  <span>{each.name}</span>
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-sm text-ink-2">All of them are in the calendar.</p>
          )
        ) : null}
      </div>
    </Dialog>
  )
}
