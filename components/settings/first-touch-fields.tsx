'use client'

import { X } from 'lucide-react'
import { type Control, useFieldArray } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { FormInput } from './form-input'
import type { WorkspaceFields, WorkspaceValues } from './workspace-values'

const MEANINGS: Record<string, string> = {
  inbound: 'Asked to talk to sales',
  scored: 'Reached the score',
  pql: 'Qualified by using the product',
}

type FirstTouchFieldsProps = {
  control: Control<WorkspaceFields, unknown, WorkspaceValues>
  mayWrite: boolean
}

export function FirstTouchFields({ control, mayWrite }: FirstTouchFieldsProps) {
  const { fields, append, remove } = useFieldArray({ control, name: 'first_touch' })
  return (
    <div className="flex flex-col gap-4">
      {fields.map((term, at) => (
        <div key={term.id} className="flex items-start gap-3">
          <FormInput
            control={control}
            name={`first_touch.${at}.route`}
            label="Route"
            description={MEANINGS[term.route]}
            readOnly={term.route in MEANINGS}
            className="min-w-0 flex-1"
          />
          <FormInput
            control={control}
            name={`first_touch.${at}.hours`}
            label="Hours"
            type="number"
            min={1}
            className="w-24"
          />
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
