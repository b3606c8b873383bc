'use client'

import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { useRouter } from 'next/navigation'
import { Controller, useForm } from 'react-hook-form'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { useToast } from '@/components/ui/toast'
import type { WorkspaceView } from '@/lib/contracts/workspace'
import { FormInput } from './form-input'
import { workspaceQuery } from './queries'
import { useWrite } from './use-write'
import { currencyOptions, monthOptions, zoneOptions } from './workspace-options'
import { formOf, resolveWorkspace, type WorkspaceFields, type WorkspaceValues } from './workspace-values'

export function WorkspaceForm({ initial, mayWrite }: { initial: WorkspaceView; mayWrite: boolean }) {
  const { data: workspace } = useQuery({ ...workspaceQuery, initialData: initial })
  const router = useRouter()
  const toast = useToast()
  const write = useWrite<WorkspaceView>({ refresh: [], quiet: true })
  const form = useForm<WorkspaceFields, unknown, WorkspaceValues>({
    resolver: resolveWorkspace,
    defaultValues: formOf(initial),
    disabled: !mayWrite,
  })
  const { errors, isDirty } = form.formState
  const save = form.handleSubmit(values =>
    write.mutate(
      {
        method: 'PATCH',
        path: '/api/v1/workspace',
        body: { ...values, revision: form.getValues('revision') },
      },
      {
        onSuccess: saved => {
          form.reset(formOf(saved))
          toast.add({ title: 'Settings saved' })
          // The name, the zone and every number on other pages may have changed.
          router.refresh()
        },
      },
    ),
  )
  const reload = async () => {
    const response = await fetch('/api/v1/workspace')
    if (response.ok) form.reset(formOf(await response.json()))
    write.reset()
  }
  return (
    <form noValidate onSubmit={save} className="max-w-3xl">
      {mayWrite ? null : (
        <Banner className="mb-6">
          Only an admin changes these settings. They decide how every number is counted.
        </Banner>
      )}
      <Section id="company" title="Company" className="border-t-0 pt-0">
        <div className="grid gap-5 sm:grid-cols-2">
          <FormInput control={form.control} name="name" label="Name" />
          <Field
            label="Currency"
            error={errors.currency?.message}
            description={
              workspace.currency_changeable
                ? 'Amounts are kept and shown in it. It is fixed once there are deals.'
                : 'Fixed, because there are deals.'
            }
          >
            <Controller
              control={form.control}
              name="currency"
              render={({ field }) => (
                <Combobox
                  options={currencyOptions()}
                  value={field.value}
                  onValueChange={next => field.onChange(next ?? '')}
                  disabled={!mayWrite || !workspace.currency_changeable}
                />
              )}
            />
          </Field>
        </div>
      </Section>
      <Section
        id="calendar"
        title="Calendar"
        note="Months, quarters and days of every report are reckoned in it."
      >
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label="Time zone" error={errors.time_zone?.message}>
            <Controller
              control={form.control}
              name="time_zone"
              render={({ field }) => (
                <Combobox
                  options={zoneOptions(initial.time_zone)}
                  value={field.value}
                  onValueChange={next => field.onChange(next ?? '')}
                  disabled={!mayWrite}
                />
              )}
            />
          </Field>
          <Field label="Fiscal year starts in">
            <Controller
              control={form.control}
              name="fiscal_year_start_month"
              render={({ field }) => (
                <Select
                  options={monthOptions}
                  value={field.value}
                  onValueChange={field.onChange}
                  disabled={!mayWrite}
                />
              )}
            />
          </Field>
        </div>
      </Section>
      <Section id="judgement" title="Judgement">
        <div className="grid gap-5 sm:grid-cols-2">
          <FormInput
            control={form.control}
            name="minimum_n"
            label="Smallest group that is judged"
            description="Rates on fewer leads than this are shown in grey and never ranked."
            type="number"
            min={5}
          />
        </div>
      </Section>
      {write.error ? (
        <Banner
          tone="bad"
          className="mb-4"
          action={
            <Button size="sm" onClick={reload}>
              Read again
            </Button>
          }
        >
          {write.error.message}
        </Banner>
      ) : null}
      {mayWrite ? (
        <div
          className={clsx(
            'flex gap-2 border-t border-hairline py-4',
            isDirty && 'sticky bottom-0 bg-paper max-md:bottom-14',
          )}
        >
          <Button type="submit" variant="primary" disabled={!isDirty} pending={write.isPending}>
            Save changes
          </Button>
          {isDirty ? <Button onClick={() => form.reset()}>Discard</Button> : null}
        </div>
      ) : null}
    </form>
  )
}
