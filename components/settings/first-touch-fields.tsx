'use client'

import { X } from 'lucide-react'
import { type Control, Controller, type FieldErrors, useFieldArray } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { WorkspaceFields, WorkspaceValues } from './workspace-values'

const MEANINGS: Record<string, string> = {
  inbound: 'Asked to talk to sales',
  scored: 'Reached the score',
  pql: 'Qualified by using the product',
}

type FirstTouchFieldsProps = {
  control: Control<WorkspaceFields, unknown, WorkspaceValues>
  errors: FieldErrors<WorkspaceFields>['first_touch']
  mayWrite: boolean
}

export function FirstTouchFields({ control, errors, mayWrite }: FirstTouchFieldsProps) {
  const { fields, append, remove } = useFieldArray({ control, name: 'first_touch' })
  return (
    <div className="flex flex-col gap-4">
      {fields.map((term, at) => (
        <div key={term.id} className="flex items-start gap-3">
          <Field
            label="Route"
            className="min-w-0 flex-1"
            description={MEANINGS[term.route]}
            error={errors?.[at]?.route?.message}
          >
            <Controller
              control={control}
              name={`first_touch.${at}.route`}
              render={({ field }) => <Input {...field} readOnly={term.route in MEANINGS} />}
            />
          </Field>
          <Field label="Hours" className="w-24" error={errors?.[at]?.hours?.message}>
            <Controller
              control={control}
              name={`first_touch.${at}.hours`}
              render={({ field }) => <Input {...field} type="number" inputMode="decimal" min={1} />}
            />
          </Field>
          {mayWrite ? (
            <Button
              variant="ghost"
              size="icon"
              aria-label={`Remove ${term.route || 'route'}`}
              className="mt-6.5"
              onClick={() => remove(at)}
            >
              <X className="size-4" aria-hidden="true" />
            </Button>
          ) : null}
        </div>
      ))}
      {fields.length === 0 ? (
        <p className="text-ink-2">No route has a term: first touches are not measured.</p>
      ) : null}
      {mayWrite ? (
        <Button className="self-start" onClick={() => append({ route: '', hours: '24' })}>
          Add route
        </Button>
      ) : null}
    </div>
  )
}
