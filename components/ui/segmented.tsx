'use client'

import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { clsx } from 'clsx'

type SegmentedProps<Value extends string> = {
  label: string
  options: readonly { value: Value; label: string }[]
  /** Null: nothing is chosen yet. */
  value: Value | null
  onValueChange: (value: Value) => void
  className?: string
}

/** One of two to five, all visible: a switch between forms of the same thing. */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  onValueChange,
  className,
}: SegmentedProps<Value>) {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={next => onValueChange(next as Value)}
      className={clsx('inline-flex items-center rounded-md border border-rule bg-sunken p-0.5', className)}
    >
      {options.map(option => (
        <Radio.Root
          key={option.value}
          value={option.value}
          nativeButton
          render={<button type="button" />}
          className="touch-target inline-flex h-6.5 items-center justify-center rounded-sm px-2.5 text-sm text-ink-2 transition-colors duration-100 hover:text-ink data-checked:bg-raised data-checked:font-medium data-checked:text-ink data-checked:shadow-[0_0_0_1px_var(--rule)]"
        >
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
