'use client'

import { Select, type SelectOption } from '@/components/ui/select'
import { useDraft, useSlot } from './draft-context'
import { FieldFrame } from './field-frame'
import { keyOf, type Slot } from './slot'

const NONE = ' '

type DraftChoiceProps = {
  slot: Slot
  label: string
  options: readonly SelectOption<string>[]
  /** Words for no choice; without them one has to be made. */
  none?: string
  /** Further values that change along with this one. */
  onChoose?: (value: string | null) => void
  className?: string
}

export function DraftChoice({ slot, label, options, none, onChoose, className }: DraftChoiceProps) {
  const { canEdit } = useDraft()
  const [value, set] = useSlot(slot)
  const text = typeof value === 'string' ? value : null
  const known = options.some(option => option.value === text)
  const all = [
    ...(none ? [{ value: NONE, label: none }] : []),
    ...options,
    // What was chosen and is not offered any more stays chosen until somebody changes it.
    ...(text !== null && !known ? [{ value: text, label: text }] : []),
  ]
  return (
    <FieldFrame at={keyOf(slot)} className={className}>
      <Select
        label={label}
        disabled={!canEdit}
        options={all}
        value={text ?? (none ? NONE : null)}
        onValueChange={next => {
          const chosen = next === NONE ? null : next
          if (onChoose) onChoose(chosen)
          else set(chosen)
        }}
        className="w-full min-w-0 border-hairline! bg-transparent! font-normal! disabled:opacity-100!"
      />
    </FieldFrame>
  )
}
