'use client'

import { useState } from 'react'
import { Input } from '@/components/ui/input'

type LimitFieldProps = {
  label: string
  unit: string
  /** Said in place of an empty field. */
  none: string
  value: number | null
  onValueChange: (value: number | null) => void
  least: number
  isWhole?: boolean
}

/** A number that may be left empty; what is not a number yet changes nothing. */
export function LimitField({ label, unit, none, value, onValueChange, least, isWhole }: LimitFieldProps) {
  const [text, setText] = useState<string | null>(null)
  const read = (typed: string) => {
    setText(typed)
    const trimmed = typed.trim()
    const number = Number(trimmed.replace(',', '.'))
    if (trimmed === '') onValueChange(null)
    else if (Number.isFinite(number) && number >= least && (!isWhole || Number.isInteger(number)))
      onValueChange(number)
  }
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the input inside
    <label className="flex items-center justify-between gap-2 text-xs text-ink-2">
      <span>{label}</span>
      <span className="flex items-center gap-1.5">
        <span className="w-20">
          <Input
            inputMode="decimal"
            value={text ?? (value === null ? '' : String(value))}
            onValueChange={read}
            onBlur={() => setText(null)}
            placeholder={none}
            className="h-7! px-2! text-right tabular-nums"
          />
        </span>
        <span className="w-12 text-ink-3">{unit}</span>
      </span>
    </label>
  )
}
