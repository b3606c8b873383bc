'use client'

import { CalendarDays } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Popover } from '@/components/ui/popover'
import type { ReportingView } from '@/lib/client/reporting-view'
import { formatDaySpan } from '@/lib/domain/format/format-day'
import { PERIOD_LABELS, PERIOD_PRESETS, type PeriodPreset } from '@/lib/domain/time/reporting-period'

export type PeriodChoice = { period: PeriodPreset | null; from: string | null; to: string | null }

type PeriodMenuProps = { view: ReportingView; onChoose: (choice: PeriodChoice) => void }

/** A stretch of time by its name, or by its first and last day. */
export function PeriodMenu({ view, onChoose }: PeriodMenuProps) {
  const [open, setOpen] = useState(false)
  const choose = (choice: PeriodChoice) => {
    onChoose(choice)
    setOpen(false)
  }
  const { from, to } = view.span
  const trigger = (
    <Button>
      <CalendarDays className="size-3.5 text-ink-3" aria-hidden="true" />
      {view.preset === 'custom' && from && to ? formatDaySpan(from, to) : PERIOD_LABELS[view.preset]}
    </Button>
  )
  return (
    <Popover trigger={trigger} open={open} onOpenChange={setOpen} className="w-72">
      <ul className="-m-2 flex flex-col">
        {PERIOD_PRESETS.filter(preset => preset !== 'custom').map(preset => (
          <li key={preset}>
            <button
              type="button"
              aria-current={preset === view.preset ? 'true' : undefined}
              onClick={() => choose({ period: preset, from: null, to: null })}
              className="touch-target ring-inset-focus flex h-8 w-full items-center rounded-sm px-2 text-left hover:bg-sunken aria-[current]:font-medium"
            >
              {PERIOD_LABELS[preset]}
            </button>
          </li>
        ))}
      </ul>
      <form
        className="mt-4 flex flex-col gap-2 border-t border-hairline pt-3"
        onSubmit={event => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          choose({ period: null, from: String(form.get('from')) || null, to: String(form.get('to')) || null })
        }}
      >
        <div className="grid grid-cols-2 gap-2">
          <DayInput name="from" label="First day" value={from} />
          <DayInput name="to" label="Last day" value={to} />
        </div>
        <Button type="submit" size="sm" className="self-end">
          Show these days
        </Button>
      </form>
    </Popover>
  )
}

function DayInput({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the input inside
    <label className="flex flex-col gap-1 text-xs text-ink-3">
      {label}
      <Input type="date" name={name} defaultValue={value ?? ''} className="px-1.5" />
    </label>
  )
}
