'use client'

import type { ReactNode } from 'react'

/** The words beside the pointer, or beside the point the arrow keys are on. */
export function ChartTooltip({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="max-w-64 rounded-md border border-rule bg-raised px-3 py-2 text-xs text-ink shadow-lift">
      <p className="font-medium">{title}</p>
      <div className="mt-0.5 flex flex-col text-ink-2">{children}</div>
    </div>
  )
}
