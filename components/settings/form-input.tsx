'use client'

import type { ComponentProps, ReactNode } from 'react'
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

type FormInputProps<Fields extends FieldValues, Values> = Pick<
  ComponentProps<typeof Input>,
  'type' | 'inputMode' | 'min' | 'readOnly' | 'autoComplete'
> & {
  control: Control<Fields, unknown, Values>
  name: FieldPath<Fields>
  label: ReactNode
  description?: ReactNode
  className?: string
}

/** One text input of a form, with its label and its error. */
export function FormInput<Fields extends FieldValues, Values>(props: FormInputProps<Fields, Values>) {
  const { control, name, label, description, className, ...input } = props
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Field
          label={label}
          description={description}
          error={fieldState.error?.message}
          className={className}
        >
          <Input {...input} {...field} />
        </Field>
      )}
    />
  )
}
