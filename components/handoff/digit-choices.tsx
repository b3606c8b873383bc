'use client'

import { useEffect, useRef } from 'react'
import { Kbd } from '@/components/ui/kbd'

export type DigitChoice = { key: string; label: string; hint?: string; warning?: string }

/** One of up to ten, by pointer or by its digit. */
export function DigitChoices({
  label,
  choices,
  onChoose,
}: {
  label: string
  choices: readonly DigitChoice[]
  onChoose: (key: string) => void
}) {
  useDigits(key => {
    if (!choices.some(choice => choice.key === key)) return false
    onChoose(key)
    return true
  })
  return (
    <ul aria-label={label} className="flex flex-col gap-1">
      {choices.map(choice => (
        <li key={choice.key}>
          <button
            type="button"
            onClick={() => onChoose(choice.key)}
            className="touch-target ring-inset-focus flex w-full items-start gap-3 rounded-md px-2 py-1.5 text-left hover:bg-sunken"
          >
            <Kbd>{choice.key}</Kbd>
            <span className="min-w-0 flex-1">
              {choice.label}
              {choice.hint ? <span className="block text-xs text-ink-3">{choice.hint}</span> : null}
              {choice.warning ? <span className="block text-xs text-warn">{choice.warning}</span> : null}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Hears digits, Backspace and Enter wherever the focus is, except in a field; true when the key was meant for us. */
export function useDigits(onDigit: (key: string) => boolean): void {
  const latest = useRef(onDigit)
  useEffect(() => {
    latest.current = onDigit
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target } = event
      const inField = target instanceof Element && target.closest('input, textarea, [role=listbox]') !== null
      const onControl = target instanceof Element && target.closest('button, a') !== null
      const isOurs = /^\d$/.test(key) || key === 'Backspace' || (key === 'Enter' && !onControl)
      if (inField || !isOurs || event.metaKey || event.ctrlKey || event.altKey) return
      if (latest.current(key)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
