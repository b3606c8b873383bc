'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { Banner } from '@/components/ui/banner'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { type AddedMember, type AddMemberInput, addMemberInput } from '@/lib/contracts/member'
import { FormInput } from './form-input'
import { OnceDialog } from './once-dialog'
import { memberQuery } from './queries'
import { roleOptions } from './role-options'
import { ShownOnce } from './shown-once'
import { useWrite } from './use-write'

const FORM = 'add-member'
const EMPTY = { name: '', email: '', role: 'marketer' } as const

export function AddMemberDialog() {
  const [open, setOpen] = useState(false)
  const write = useWrite<AddedMember>({ refresh: [memberQuery.queryKey], quiet: true })
  const form = useForm<z.input<typeof addMemberInput>, unknown, AddMemberInput>({
    resolver: zodResolver(addMemberInput),
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
  const added = write.data
  return (
    <OnceDialog
      open={open}
      onOpenChange={show}
      opens="Add person"
      title={added ? `${added.name} was added` : 'Add a person'}
      description={added ? undefined : 'They get a password from you, once, and sign in with it.'}
      sends="Add person"
      form={FORM}
      pending={write.isPending}
      secret={
        added ? (
          <ShownOnce label="Password" secret={added.password}>
            Give it to {added.name} over a channel you trust. They sign in as {added.email}. It is not shown
            again.
          </ShownOnce>
        ) : null
      }
    >
      <form
        id={FORM}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={form.handleSubmit(body => write.mutate({ method: 'POST', path: '/api/v1/members', body }))}
      >
        <FormInput control={form.control} name="name" label="Name" autoComplete="off" />
        <FormInput control={form.control} name="email" label="E-mail" type="email" autoComplete="off" />
        <Field label="Role" error={errors.role?.message}>
          <Controller
            control={form.control}
            name="role"
            render={({ field }) => (
              <Select options={roleOptions} value={field.value} onValueChange={field.onChange} />
            )}
          />
        </Field>
        {write.error ? <Banner tone="bad">{write.error.message}</Banner> : null}
      </form>
    </OnceDialog>
  )
}
