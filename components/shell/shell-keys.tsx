'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { PAGES, type PageKey } from './pages'

const CommandPalette = dynamic(() => import('./command-palette').then(module => module.CommandPalette))
const HelpDialog = dynamic(() => import('./help-dialog').then(module => module.HelpDialog))

const OpenPalette = createContext<() => void>(() => undefined)

/** Opens the palette, for buttons of those who do not know its key yet. */
export const useOpenPalette = () => useContext(OpenPalette)

/** ⌘K, ? and G-then-a-letter, everywhere inside. */
export function ShellKeys({ pages, children }: { pages: readonly PageKey[]; children: ReactNode }) {
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
    <OpenPalette value={() => setOpen('palette')}>
      {children}
      {open === 'palette' ? (
        <CommandPalette
          pages={pages}
          searchLeads={pages.includes('leads')}
          onClose={close}
          onHelp={() => setOpen('help')}
        />
      ) : null}
      {open === 'help' ? <HelpDialog pages={pages} onClose={close} /> : null}
    </OpenPalette>
  )
}
