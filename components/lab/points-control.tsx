'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { Slider } from '@/components/ui/slider'

type PointsControlProps = {
  name: string
  value: number
  before: number
  onValueChange: (value: number) => void
  /** Further limits of the rule, folded away. */
  children?: ReactNode
}

const LEAST = -30
const MOST = 60

/** Points of a rule on a slider, with what they are in the version beside it. */
export function PointsControl({ name, value, before, onValueChange, children }: PointsControlProps) {
  const isChanged = value !== before
  return (
    <li className="border-b border-hairline py-2 last:border-b-0">
      <div className="grid grid-cols-[minmax(0,1fr)_6.5rem_4.25rem] items-center gap-x-3">
        <span className={clsx('truncate text-sm', isChanged && 'font-medium')} title={name}>
          {name}
        </span>
        <Slider
          label={`Points of ${name}`}
          value={value}
          onValueChange={onValueChange}
          min={Math.min(LEAST, before)}
          max={Math.max(MOST, before)}
          mark={before}
          say={points => `${points} points`}
        />
        <span className="text-right text-sm tabular-nums">
          {isChanged ? <span className="mr-1.5 text-xs text-ink-3 line-through">{before}</span> : null}
          <span className={clsx(isChanged && 'font-medium text-marketing')}>{value}</span>
        </span>
      </div>
      {children}
    </li>
  )
}
