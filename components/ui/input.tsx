'use client'

import { Input as BaseInput } from '@base-ui/react/input'
import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

export const inputStyles =
  'touch-target h-8 w-full min-w-0 rounded-md border border-control bg-raised px-2.5 text-sm text-ink placeholder:text-ink-3 hover:border-ink-3 focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-ink disabled:opacity-50 data-invalid:border-bad pointer-coarse:text-base'

type InputProps = Omit<ComponentProps<typeof BaseInput>, 'className'> & { className?: string }

export function Input({ className, ...rest }: InputProps) {
  return <BaseInput {...rest} className={clsx(inputStyles, className)} />
}
