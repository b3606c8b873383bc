'use client'

import { Plus, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'

type Range = { from: string; to: string }

type RangeFieldsProps = {
  name: string
  value: readonly Range[]
  disabled: boolean
  onChange: (ranges: Range[]) => void
}

const MIDNIGHT = '24:00'

/** Stretches of one day; an end of 00:00 is the end of the day. */
export function RangeFields({ name, value, disabled, onChange }: RangeFieldsProps) {
  const replace = (at: number, change: Partial<Range>) =>
    onChange(value.map((range, i) => (i === at ? { ...range, ...change } : range)))
  const next = value.at(-1)
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1">
      {value.length === 0 ? <span className="py-1.5 text-sm text-ink-3">Closed</span> : null}
      {value.map((range, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no identity but its place
        <span key={at} className="flex items-center gap-1.5">
          <Input
            type="time"
            aria-label={`${name}: open from${value.length > 1 ? ` (${at + 1})` : ''}`}
            className="w-32! tabular-nums"
            value={range.from}
            disabled={disabled}
            onChange={event => replace(at, { from: event.target.value })}
          />
          <span aria-hidden="true">–</span>
          <Input
            type="time"
            aria-label={`${name}: open until${value.length > 1 ? ` (${at + 1})` : ''}`}
            className="w-32! tabular-nums"
            value={range.to === MIDNIGHT ? '00:00' : range.to}
            disabled={disabled}
            onChange={event =>
              replace(at, { to: event.target.value === '00:00' ? MIDNIGHT : event.target.value })
            }
          />
          {disabled ? null : (
            <Button
              variant="ghost"
              size="icon"
              aria-label={`${name}: close ${range.from} to ${range.to}`}
              onClick={() => onChange(value.filter((_, i) => i !== at))}
            >
              <X className="size-3.5" aria-hidden="true" />
            </Button>
          )}
        </span>
      ))}
      {disabled ? null : (
        <Button
          variant="ghost"
          size="icon"
          aria-label={`${name}: add open hours`}
          onClick={() =>
            onChange([...value, next ? { from: next.to, to: '18:00' } : { from: '09:00', to: '17:00' }])
          }
        >
          <Plus className="size-3.5" aria-hidden="true" />
        </Button>
      )}
    </div>
  )
}
