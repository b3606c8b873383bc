'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { Banner } from '@/components/ui/banner'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { type CreatedToken, type CreateTokenInput, createTokenInput } from '@/lib/contracts/token'
import type { TokenScope } from '@/lib/domain/policy/policy'
import { FormInput } from './form-input'
import { OnceDialog } from './once-dialog'
import { tokenQuery } from './queries'
import { ScopeChoice } from './scope-choice'
import { ShownOnce } from './shown-once'
import { useWrite } from './use-write'

const FORM = 'create-token'
const LIFETIMES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: 'never', label: 'Until it is revoked' },
] as const
const EMPTY = { name: '', scopes: ['read'] as TokenScope[], expires_in_days: 90 }

export function CreateTokenDialog() {
  const [open, setOpen] = useState(false)
  const write = useWrite<CreatedToken>({ refresh: [tokenQuery.queryKey], quiet: true })
  const form = useForm<z.input<typeof createTokenInput>, unknown, CreateTokenInput>({
    resolver: zodResolver(createTokenInput),
    defaultValues: EMPTY,
  })
  const { errors } = form.formState
  const show = (next: boolean) => {
    setOpen(next)
    if (!next) {
      write.reset()
      form.reset(EMPTY)
    }
  }
  const made = write.data
  return (
    <OnceDialog
      open={open}
      onOpenChange={show}
      opens="New token"
      title={made ? `Token ${made.name}` : 'New token'}
      sends="Make token"
      form={FORM}
      pending={write.isPending}
      secret={
        made ? (
          <ShownOnce label="Token" secret={made.token}>
            Keep it where your program keeps its secrets. It is not shown again; if it is lost, revoke it and
            make another.
          </ShownOnce>
        ) : null
      }
    >
      <form
        id={FORM}
        noValidate
        className="flex flex-col gap-5"
        onSubmit={form.handleSubmit(body => write.mutate({ method: 'POST', path: '/api/v1/tokens', body }))}
      >
        <FormInput
          control={form.control}
          name="name"
          label="Name"
          description="The program that will use it."
          autoComplete="off"
        />
        <Controller
          control={form.control}
          name="scopes"
          render={({ field, fieldState }) => (
            <ScopeChoice
              value={field.value}
              onValueChange={field.onChange}
              error={fieldState.error?.message}
            />
          )}
        />
        <Field label="Expires" error={errors.expires_in_days?.message}>
          <Controller
            control={form.control}
            name="expires_in_days"
            render={({ field }) => (
              <Select
                options={LIFETIMES}
                value={LIFETIMES.find(each => each.value === String(field.value))?.value ?? 'never'}
                onValueChange={next => field.onChange(next === 'never' ? null : Number(next))}
              />
            )}
          />
        </Field>
        {write.error ? <Banner tone="bad">{write.error.message}</Banner> : null}
      </form>
    </OnceDialog>
  )
}
