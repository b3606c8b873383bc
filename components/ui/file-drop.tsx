'use client'

import { clsx } from 'clsx'
import { type ReactNode, useId, useState } from 'react'

type FileDropProps = {
  label: ReactNode
  hint?: ReactNode
  accept?: string
  multiple?: boolean
  disabled?: boolean
  onFiles: (files: File[]) => void
}

/** Drop files on it, or press it to choose: a native file input under a large target. */
export function FileDrop({ label, hint, accept, multiple = true, disabled = false, onFiles }: FileDropProps) {
  const [over, setOver] = useState(false)
  const id = useId()
  const take = (list: FileList | null) => {
    const files = Array.from(list ?? [])
    if (files.length > 0 && !disabled) onFiles(files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the input inside is the control
    <div
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
      className={clsx(
        'relative rounded-lg border border-dashed px-6 py-10 text-center transition-colors duration-100 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink',
        over ? 'border-ink bg-sunken' : 'border-control hover:bg-sunken/60',
        disabled && 'opacity-50',
      )}
    >
      <label htmlFor={id} className="text-base font-medium after:absolute after:inset-0 after:cursor-pointer">
        {label}
      </label>
      {hint ? <p className="mx-auto mt-1 max-w-prose text-sm text-ink-2">{hint}</p> : null}
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        className="sr-only"
        onChange={event => {
          take(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
