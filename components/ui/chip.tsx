'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'

/** A filter in force: what it says, and a way to take it off. */
export function Chip({ label, value, onRemove }: { label: string; value: ReactNode; onRemove: () => void }) {
  return (
    <span className="inline-flex h-8 items-center rounded-md border border-rule bg-raised pl-2.5 text-sm pointer-coarse:h-11">
      <span className="text-ink-3">{label}</span>
      <span className="ml-1.5 max-w-48 truncate font-medium">{value}</span>
      <button
        type="button"
        onClick={onRemove}
        aria-label={`Remove filter: ${label}`}
        className="touch-target ml-1 flex h-full w-7 items-center justify-center rounded-r-md text-ink-3 hover:text-ink"
      >
        <X className="size-3.5" aria-hidden="true" />
      </button>
    </span>
  )
}
