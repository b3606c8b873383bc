'use client'

import { Field as BaseField } from '@base-ui/react/field'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type FieldProps = {
  label: ReactNode
  name?: string
  /** What to enter or what it is for; read out with the control. */
  description?: ReactNode
  /** A message makes the field invalid. */
  error?: string | null
  children: ReactNode
  className?: string
}

/** Label, control, hint and error of one input, wired together for assistive technology. */
export function Field({ label, name, description, error, children, className }: FieldProps) {
  return (
    <BaseField.Root name={name} invalid={Boolean(error)} className={clsx('flex flex-col gap-1.5', className)}>
      <BaseField.Label className="text-sm font-medium text-ink">{label}</BaseField.Label>
      {children}
      {description ? (
        <BaseField.Description className="text-xs text-ink-3">{description}</BaseField.Description>
      ) : null}
      <BaseField.Error match={Boolean(error)} className="text-xs text-bad first-letter:uppercase">
        {error}
      </BaseField.Error>
    </BaseField.Root>
  )
}
