'use client'

import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { DefinitionView } from '@/lib/contracts/alignment'
import { useAlignmentWrite } from './use-alignment-write'

type DefinitionFormProps = { roundId: string; definition: DefinitionView | null; actions: readonly string[] }

const textOf = (value: number | null | undefined) => (value == null ? '' : String(value))
const numberOf = (text: string) => (text.trim() === '' ? null : Number(text))

/** Threshold, company size, titles and actions, as one side would write them. */
export function DefinitionForm({ roundId, definition, actions }: DefinitionFormProps) {
  const [form, setForm] = useState({
    threshold: textOf(definition?.threshold),
    least: textOf(definition?.least_employees),
    most: textOf(definition?.most_employees),
    titles: definition?.titles.join('\n') ?? '',
    actions: [...(definition?.actions ?? [])],
  })
  const write = useAlignmentWrite()
  const send = () =>
    write.mutate({
      path: `/${roundId}/definition`,
      body: {
        definition: {
          threshold: numberOf(form.threshold),
          least_employees: numberOf(form.least),
          most_employees: numberOf(form.most),
          titles: form.titles
            .split('\n')
            .map(line => line.trim())
            .filter(line => line !== ''),
          actions: form.actions,
        },
      },
    })
  const number = (key: 'threshold' | 'least' | 'most', label: string) => (
    <Field label={label}>
      <Input
        inputMode="numeric"
        value={form[key]}
        onChange={event => setForm({ ...form, [key]: event.currentTarget.value })}
        className="w-32!"
      />
    </Field>
  )
  return (
    <form
      className="flex max-w-2xl flex-col gap-5"
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <div className="flex flex-wrap gap-5">
        {number('threshold', 'Points from which a lead is worth it')}
        {number('least', 'Employees, at least')}
        {number('most', 'Employees, at most')}
      </div>
      <Field label="Titles you want to talk to" description="One a line. Left empty: any.">
        <Textarea
          rows={4}
          value={form.titles}
          onChange={event => setForm({ ...form, titles: event.currentTarget.value })}
        />
      </Field>
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">Actions that show enough interest</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {actions.map(action => (
            <Checkbox
              key={action}
              checked={form.actions.includes(action)}
              onCheckedChange={isIn =>
                setForm({
                  ...form,
                  actions: isIn ? [...form.actions, action] : form.actions.filter(each => each !== action),
                })
              }
            >
              {action.replaceAll('_', ' ')}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <div className="flex items-center gap-3">
        <Button type="submit" pending={write.isPending}>
          Save the definition
        </Button>
        <span role="status" className="text-ink-2">
          {write.isSuccess ? 'Saved' : ''}
        </span>
      </div>
      {write.error ? <Banner tone="bad">{write.error.message}</Banner> : null}
    </form>
  )
}
