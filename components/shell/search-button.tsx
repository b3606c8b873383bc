'use client'

import { clsx } from 'clsx'
import { Search } from 'lucide-react'
import { buttonStyles } from '@/components/ui/button-styles'
import { Kbd } from '@/components/ui/kbd'
import { useOpenPalette } from './shell-keys'
import { ShortcutLabel } from './shortcut-label'

/** The way to the palette by pointer or thumb: a field to look at, or a mark where there is no room. */
export function SearchButton({ compact = false }: { compact?: boolean }) {
  const open = useOpenPalette()
  if (compact) {
    return (
      <button
        type="button"
        aria-label="Search"
        onClick={open}
        className={clsx(buttonStyles({ variant: 'ghost', size: 'icon' }), 'ml-auto')}
      >
        <Search className="size-4.5" aria-hidden="true" />
      </button>
    )
  }
  return (
    <button
      type="button"
      onClick={open}
      className="touch-target flex h-8 items-center gap-2 rounded-md border border-hairline px-2 text-sm text-ink-3 hover:border-rule hover:text-ink"
    >
      <Search className="size-3.5" aria-hidden="true" />
      <span className="flex-1 text-left">Search</span>
      <Kbd>
        <ShortcutLabel />
      </Kbd>
    </button>
  )
}
