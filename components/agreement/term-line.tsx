'use client'

import type { ReactNode } from 'react'

/** A single value of the agreement in a sentence of its own. */
export function TermLine({ label, note, children }: { label: string; note?: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-hairline py-2">
      <div className="min-w-0">
        <p>{label}</p>
        {note ? <p className="text-xs text-ink-3">{note}</p> : null}
      </div>
      <div className="flex flex-wrap items-center gap-1.5">{children}</div>
    </div>
  )
}
