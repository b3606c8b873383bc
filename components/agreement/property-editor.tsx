'use client'

import { Plus, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { groupOf, listOf } from '@/lib/domain/agreement/loose'
import { sayProperty } from '@/lib/domain/agreement/say-condition'
import { OPERATOR_LABELS } from '@/lib/domain/criteria/condition'
import { useDraft, useSlot } from './draft-context'
import { FieldFrame } from './field-frame'
import { useVocabulary } from './use-vocabulary'

const OPERATORS = (['matches', 'not_matches', 'in', 'not_in'] as const).map(value => ({
  value,
  label: OPERATOR_LABELS[value],
}))

/** Which events of a kind count: those whose properties say what is asked. */
export function PropertyEditor({ id, event, label }: { id: string; event: unknown; label: string }) {
  const { canEdit } = useDraft()
  const slot = { list: 'behaviour_rules', id, field: 'conditions' } as const
  const [value, set] = useSlot(slot)
  const { propertiesOf } = useVocabulary()
  const conditions = listOf(value)
  const properties = propertiesOf(event)
  const put = (index: number, fields: object) =>
    set(conditions.map((each, i) => (i === index ? { ...each, ...fields } : each)))
  if (!canEdit)
    return conditions.length === 0 ? null : (
      <p className="mt-1 text-ink-2">where {conditions.map(sayProperty).join(' and ')}</p>
    )
  if (conditions.length === 0 && properties.length === 0) return null
  return (
    <FieldFrame at={`behaviour_rules/${id}/conditions`} className="mt-1.5 w-full flex-col gap-1.5">
      {conditions.map((condition, index) => {
        const { property, operator } = groupOf(condition)
        const words = Array.isArray(condition.value)
          ? condition.value.join(', ')
          : String(condition.value ?? '')
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition is what it is by its place
          <span key={index} className="flex flex-wrap items-center gap-1.5">
            <span className="text-ink-2">{index === 0 ? 'where' : 'and'}</span>
            <Select
              label={`Property, ${label}`}
              options={[...new Set([...properties.map(each => each.property), String(property)])]
                .filter(Boolean)
                .map(each => ({ value: each, label: each }))}
              value={String(property ?? '')}
              onValueChange={next => put(index, { property: next })}
              className="w-36"
            />
            <Select
              label={`Operator, ${label}`}
              options={OPERATORS}
              value={OPERATORS.find(each => each.value === operator)?.value ?? 'matches'}
              onValueChange={next => put(index, { operator: next })}
              className="w-40"
            />
            <Input
              aria-label={`Words, ${label}`}
              defaultValue={words}
              key={words}
              placeholder="words, by commas"
              onBlur={({ currentTarget }) =>
                put(index, {
                  value: currentTarget.value
                    .split(',')
                    .map(word => word.trim())
                    .filter(Boolean),
                })
              }
              className="w-52!"
            />
            <Button
              variant="ghost"
              size="icon"
              aria-label={`Remove the condition on ${String(property)}`}
              onClick={() => set(conditions.filter((_, i) => i !== index))}
            >
              <X className="size-3.5" aria-hidden="true" />
            </Button>
          </span>
        )
      })}
      {properties.length > 0 ? (
        <span>
          <Button
            variant="ghost"
            size="sm"
            onClick={() =>
              set([...conditions, { property: properties[0]?.property, operator: 'matches', value: [] }])
            }
          >
            <Plus className="size-3.5" aria-hidden="true" />
            Only where a property says
          </Button>
        </span>
      ) : null}
    </FieldFrame>
  )
}
