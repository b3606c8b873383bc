'use client'

import { clsx } from 'clsx'
import { useDraft, useSlot } from './draft-context'
import { FieldFrame } from './field-frame'
import { quietInput } from './quiet-input'
import { keyOf, type Slot } from './slot'

type DraftTextProps = {
  slot: Slot
  label: string
  placeholder?: string
  className?: string
  list?: string
}

export function DraftText({ slot, label, placeholder, className, list }: DraftTextProps) {
  const { canEdit } = useDraft()
  const [value, set] = useSlot(slot)
  return (
    <FieldFrame at={keyOf(slot)} className={className}>
      <input
        aria-label={label}
        placeholder={placeholder}
        readOnly={!canEdit}
        list={list}
        value={typeof value === 'string' ? value : ''}
        onChange={event => set(event.currentTarget.value)}
        className={clsx(
          quietInput,
          'w-full',
          !placeholder?.startsWith('every') && '-ml-2 border-transparent',
        )}
      />
    </FieldFrame>
  )
}
