'use client'

import { Switch as BaseSwitch } from '@base-ui/react/switch'
import { type ReactNode, useId } from 'react'

type SwitchProps = {
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  children: ReactNode
  disabled?: boolean
}

export function Switch({ children, ...rest }: SwitchProps) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the switch inside
    <label className="touch-target inline-flex items-center gap-2 text-sm">
      <BaseSwitch.Root
        {...rest}
        // Said outright: the library finds its label only once the page runs.
        aria-labelledby={id}
        className="flex h-4.5 w-8 shrink-0 items-center rounded-full border border-control bg-sunken px-0.5 transition-colors duration-100 data-checked:border-ink data-checked:bg-ink data-disabled:opacity-50"
      >
        <BaseSwitch.Thumb className="size-3 rounded-full bg-control transition-transform duration-100 data-checked:translate-x-3.5 data-checked:bg-paper" />
      </BaseSwitch.Root>
      <span id={id}>{children}</span>
    </label>
  )
}
