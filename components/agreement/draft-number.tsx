'use client'

import { clsx } from 'clsx'
import { useState } from 'react'
import { useDraft, useSlot } from './draft-context'
import { FieldFrame } from './field-frame'
import { quietInput } from './quiet-input'
import { keyOf, type Slot } from './slot'

type DraftNumberProps = {
  slot: Slot
  label: string
  /** What an empty field means: `no cap`. */
  empty?: string
  unit?: string
  /** A share is stored as 0.7 and typed as 70. */
  scale?: number
  className?: string
}

export function DraftNumber({ slot, label, empty, unit, scale = 1, className }: DraftNumberProps) {
  const { canEdit } = useDraft()
  const [value, set] = useSlot(slot)
  const [typing, setTyping] = useState<string | null>(null)
  const shown = typeof value === 'number' ? String(Number((value * scale).toFixed(6))) : (value ?? '')
  // What is typed stays as typed while it still means the value: `1.` on the way to `1.5`.
  const isMine = typing !== null && (parse(typing, scale) === value || typing === String(value))
  return (
    <FieldFrame at={keyOf(slot)} className={clsx('items-center', className)}>
      <input
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        placeholder={empty}
        readOnly={!canEdit}
        value={isMine ? typing : String(shown)}
        onChange={event => {
          setTyping(event.currentTarget.value)
          set(parse(event.currentTarget.value, scale))
        }}
        onBlur={() => setTyping(null)}
        className={clsx(quietInput, 'w-14 px-1.5 text-right')}
      />
      {unit ? <span className="ml-1.5 whitespace-nowrap text-ink-2">{unit}</span> : null}
    </FieldFrame>
  )
}

/** A number, nothing, or what was typed: the draft may hold what cannot be proposed, and says so. */
function parse(text: string, scale: number): number | string | null {
  const plain = text.trim().replace(',', '.')
  if (plain === '') return null
  const number = Number(plain)
  return Number.isFinite(number) ? Number((number / scale).toFixed(8)) : text
}
