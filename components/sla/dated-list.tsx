'use client'

import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { RangeFields } from './range-fields'

type Entry = { date: string; name: string | null; ranges?: { from: string; to: string }[] }

type DatedListProps<E extends Entry> = {
  title: string
  empty: string
  entries: readonly E[]
  disabled: boolean
  onChange: (entries: E[]) => void
  blank: (date: string) => E
  /** Whether its days have hours of their own. */
  hasHours?: boolean
  actions?: ReactNode
}

/** Days of a calendar with their names, in order; a day can be added, renamed and taken out. */
export function DatedList<E extends Entry>(props: DatedListProps<E>) {
  const { title, empty, entries, disabled, onChange, blank, hasHours = false, actions } = props
  const [date, setDate] = useState('')
  const sorted = [...entries].sort((a, b) => (a.date < b.date ? -1 : 1))
  const replace = (entry: E, change: Partial<Entry>) =>
    onChange(entries.map(each => (each === entry ? { ...each, ...change } : each)))
  return (
    <div className="min-w-0">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h4 className="text-sm font-medium">
          {title}{' '}
          {entries.length > 0 ? <span className="text-ink-3 tabular-nums">{entries.length}</span> : null}
        </h4>
        {disabled ? null : actions}
      </div>
      {entries.length === 0 ? <p className="text-sm text-ink-3">{empty}</p> : null}
      <ul className="max-h-80 overflow-y-auto">
        {sorted.map(entry => (
          <li key={entry.date} className="border-b border-hairline py-1.5 last:border-b-0">
            <div className="flex items-center gap-2">
              <span className="w-24 shrink-0 text-sm tabular-nums">{entry.date}</span>
              <Input
                aria-label={`Name of ${entry.date}`}
                placeholder="Name"
                value={entry.name ?? ''}
                disabled={disabled}
                onChange={event => replace(entry, { name: event.target.value || null })}
              />
              {disabled ? null : (
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={`Remove ${entry.date}`}
                  onClick={() => onChange(entries.filter(each => each !== entry))}
                >
                  <X className="size-3.5" aria-hidden="true" />
                </Button>
              )}
            </div>
            {hasHours ? (
              <div className="pt-1 sm:pl-26">
                <RangeFields
                  name={entry.date}
                  value={entry.ranges ?? []}
                  disabled={disabled}
                  onChange={ranges => replace(entry, { ranges })}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {disabled ? null : (
        <div className="mt-2 flex items-center gap-2">
          <Input
            type="date"
            aria-label={`Day to add to ${title.toLowerCase()}`}
            className="w-40!"
            value={date}
            onChange={event => setDate(event.target.value)}
          />
          <Button
            disabled={date === '' || entries.some(each => each.date === date)}
            onClick={() => {
              onChange([...entries, blank(date)])
              setDate('')
            }}
          >
            Add day
          </Button>
        </div>
      )}
    </div>
  )
}
