'use client'

import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import { type ReactNode, useId } from 'react'

type CheckboxProps = {
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  children?: ReactNode
  /** Spoken name when there is no visible text. */
  label?: string
  indeterminate?: boolean
  disabled?: boolean
  name?: string
}

export function Checkbox({ children, label, ...rest }: CheckboxProps) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the checkbox inside
    <label className="touch-target inline-flex items-center gap-2 text-sm">
      <BaseCheckbox.Root
        {...rest}
        aria-label={label}
        // Said outright: the library finds its label only once the page runs.
        aria-labelledby={label === undefined ? id : undefined}
        className="flex size-4 shrink-0 items-center justify-center rounded-sm border border-control bg-raised data-checked:border-ink data-checked:bg-ink data-disabled:opacity-50 data-indeterminate:border-ink data-indeterminate:bg-ink"
      >
        <BaseCheckbox.Indicator className="text-paper">
          {rest.indeterminate ? (
            <Minus className="size-3" aria-hidden="true" />
          ) : (
            <Check className="size-3" aria-hidden="true" />
          )}
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      {children === undefined ? null : <span id={id}>{children}</span>}
    </label>
  )
}
