'use client'

import { Progress as BaseProgress } from '@base-ui/react/progress'
import type { ReactNode } from 'react'

type ProgressProps = {
  label: ReactNode
  /** 0..max; null while the amount of work is not known. */
  value: number | null
  max?: number
  /** The right-hand words, e.g. "12,400 of 200,000 rows". */
  text?: string
}

export function Progress({ label, value, max = 100, text }: ProgressProps) {
  return (
    <BaseProgress.Root
      value={value}
      max={max}
      className="flex flex-col gap-1.5"
      getAriaValueText={() => text ?? `${value ?? 0}`}
    >
      <div className="flex justify-between gap-4 text-sm">
        <BaseProgress.Label className="min-w-0 truncate text-ink-2">{label}</BaseProgress.Label>
        {text ? <span className="shrink-0 text-ink-2">{text}</span> : null}
      </div>
      <BaseProgress.Track className="relative h-1.5 overflow-hidden rounded-full bg-hairline">
        <BaseProgress.Indicator className="h-full bg-ink transition-[width] duration-150 data-indeterminate:w-1/3 data-indeterminate:animate-sweep" />
      </BaseProgress.Track>
    </BaseProgress.Root>
  )
}
