'use client'

import { Field } from '@base-ui/react/field'
import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { inputStyles } from './input'

export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return (
    <Field.Control
      render={<textarea rows={4} {...rest} className={clsx(inputStyles, 'h-auto py-1.5', className)} />}
    />
  )
}
