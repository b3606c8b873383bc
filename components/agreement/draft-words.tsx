'use client'

import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { useDraft, useSlot } from './draft-context'
import { FieldFrame } from './field-frame'
import { keyOf, type Slot } from './slot'

type DraftWordsProps = {
  slot: Slot
  label: string
  /** What the data has, with how many leads. */
  offered?: readonly { value: string; leads: number }[]
  placeholder?: string
}

/** A list of values: what the data has is offered, anything may be typed. */
export function DraftWords({ slot, label, offered = [], placeholder = 'Add' }: DraftWordsProps) {
  const { canEdit } = useDraft()
  const [value, set] = useSlot(slot)
  const [typing, setTyping] = useState('')
  const options = useId()
  const words = Array.isArray(value) ? value.map(String) : []
  const add = (text: string) => {
    const word = text.trim()
    if (word !== '' && !words.includes(word)) set([...words, word])
    setTyping('')
  }
  return (
    <FieldFrame at={keyOf(slot)} className="flex-wrap items-center gap-1">
      {words.map(word => (
        <span
          key={word}
          className="inline-flex h-7 items-center rounded-sm border border-hairline bg-sunken pl-2 text-sm"
        >
          {word}
          {canEdit ? (
            <button
              type="button"
              aria-label={`Remove ${word}`}
              onClick={() => set(words.filter(each => each !== word))}
              className="touch-target flex h-full w-6 items-center justify-center text-ink-3 hover:text-ink"
            >
              <X className="size-3" aria-hidden="true" />
            </button>
          ) : (
            <span className="w-2" />
          )}
        </span>
      ))}
      {canEdit ? (
        <>
          <input
            aria-label={label}
            list={options}
            value={typing}
            placeholder={placeholder}
            onChange={event => {
              const text = event.currentTarget.value
              // Picked from the list it is complete; typed it waits for Enter or a comma.
              if (
                offered.some(each => each.value === text) &&
                !('data' in event.nativeEvent && event.nativeEvent.data)
              )
                add(text)
              else setTyping(text)
            }}
            onKeyDown={event => {
              if (event.key === 'Enter' || event.key === ',') {
                event.preventDefault()
                add(typing)
              } else if (event.key === 'Backspace' && typing === '') set(words.slice(0, -1))
            }}
            onBlur={() => add(typing)}
            className="touch-target h-7 w-28 min-w-0 rounded-sm border border-transparent bg-transparent px-1.5 text-sm placeholder:text-ink-3 hover:border-hairline focus-visible:border-control focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-ink"
          />
          <datalist id={options}>
            {offered
              .filter(each => !words.includes(each.value))
              .map(({ value: offeredValue, leads }) => (
                <option key={offeredValue} value={offeredValue}>
                  {leads} leads
                </option>
              ))}
          </datalist>
        </>
      ) : null}
    </FieldFrame>
  )
}
