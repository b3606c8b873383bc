'use client'

import { Search } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { Kbd } from '@/components/ui/kbd'
import { PAGES, type PageKey } from './pages'
import { ShortcutLabel } from './shortcut-label'

const CommandPalette = dynamic(() => import('./command-palette').then(module => module.CommandPalette))
const HelpDialog = dynamic(() => import('./help-dialog').then(module => module.HelpDialog))

type ShellKeysProps = { pages: readonly PageKey[]; showSearch: boolean }

/** ⌘K, ? and G-then-a-letter, everywhere; and the buttons for those who do not know them yet. */
export function ShellKeys({ pages, showSearch }: ShellKeysProps) {
  const router = useRouter()
  const [open, setOpen] = useState<'palette' | 'help' | null>(null)
  const close = () => setOpen(null)

  useHotkeys('mod+k', () => setOpen('palette'), { preventDefault: true, enableOnFormTags: true })
  useHotkeys('?', () => setOpen('help'), { useKey: true })
  for (const page of PAGES) {
    // The list is a constant, so the hooks run in the same order every time.
    // biome-ignore lint/correctness/useHookAtTopLevel: see above
    useHotkeys(`g>${page.letter}`, () => router.push(page.href), { enabled: pages.includes(page.key) })
  }

  return (
    <>
      <button
        type="button"
        onClick={() => setOpen('palette')}
        className="touch-target flex h-8 items-center gap-2 rounded-md border border-hairline px-2 text-sm text-ink-3 hover:border-rule hover:text-ink"
      >
        <Search className="size-3.5" aria-hidden="true" />
        <span className="flex-1 text-left">{showSearch ? 'Search' : 'Go to'}</span>
        <Kbd>
          <ShortcutLabel />
        </Kbd>
      </button>
      {open === 'palette' ? (
        <CommandPalette
          pages={pages}
          searchLeads={showSearch}
          onClose={close}
          onHelp={() => setOpen('help')}
        />
      ) : null}
      {open === 'help' ? <HelpDialog pages={pages} onClose={close} /> : null}
    </>
  )
}
