'use client'

import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { CopyButton } from '@/components/ui/copy-button'

type ShownOnceProps = { label: string; secret: string | null; children: ReactNode }

/** A secret that is on the screen now and nowhere afterwards. */
export function ShownOnce({ label, secret, children }: ShownOnceProps) {
  if (secret === null) {
    return (
      <Banner tone="warn">
        The {label.toLowerCase()} was shown before and is not kept anywhere. Make a new one.
      </Banner>
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <p className="text-xs font-medium text-ink-3">{label}</p>
      <div className="flex items-center gap-3 rounded-md border border-rule bg-sunken py-2 pr-2 pl-3">
        <output className="min-w-0 flex-1 font-mono text-sm break-all select-all">{secret}</output>
        <CopyButton text={secret} size="sm">
          Copy
        </CopyButton>
      </div>
      <p className="text-sm text-ink-2">{children}</p>
    </div>
  )
}
