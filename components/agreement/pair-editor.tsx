'use client'

import { clsx } from 'clsx'
import { useDraft, useSlot } from './draft-context'
import { FieldFrame } from './field-frame'
import { quietInput } from './quiet-input'
import { keyOf, type Slot } from './slot'

/** Two numbers, the lower one first; both ends inside. */
export function PairEditor({ slot, label }: { slot: Slot; label: string }) {
  const { canEdit } = useDraft()
  const [value, set] = useSlot(slot)
  const pair = Array.isArray(value) ? value : []
  const put = (index: number, text: string) => {
    const number = text.trim() === '' ? null : Number(text)
    const next = [pair[0] ?? null, pair[1] ?? null]
    next[index] = Number.isFinite(number) ? number : text
    set(next)
  }
  return (
    <FieldFrame at={keyOf(slot)} className="items-center gap-1.5">
      {['From', 'To'].map((name, index) => (
        <span key={name} className="flex items-center gap-1.5">
          {index === 1 ? <span className="text-ink-3">and</span> : null}
          <input
            aria-label={`${name}, of ${label}`}
            inputMode="decimal"
            readOnly={!canEdit}
            value={String(pair[index] ?? '')}
            onChange={event => put(index, event.currentTarget.value)}
            className={clsx(quietInput, 'w-16 text-right')}
          />
        </span>
      ))}
    </FieldFrame>
  )
}
