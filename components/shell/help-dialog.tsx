'use client'

import type { ReactNode } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { PAGES, type PageKey } from './pages'

export function HelpDialog({ pages, onClose }: { pages: readonly PageKey[]; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={open => !open && onClose()}
      title="Keys"
      description="Everything here also works with a pointer."
    >
      <dl className="flex flex-col gap-2">
        <Keys what="Search pages, metrics and leads" keys={['⌘ or Ctrl', 'K']} />
        <Keys what="This list" keys={['?']} />
        {PAGES.filter(page => pages.includes(page.key)).map(page => (
          <Keys key={page.key} what={`Go to ${page.label}`} keys={['G', page.letter.toUpperCase()]} />
        ))}
        <Keys what="Move along a chart, point by point" keys={['←', '→']} />
        <Keys what="Close what is open" keys={['Esc']} />
      </dl>
    </Dialog>
  )
}

function Keys({ what, keys }: { what: ReactNode; keys: string[] }) {
  return (
    <div className="flex items-center justify-between gap-4">
      <dt>{what}</dt>
      <dd className="flex gap-1">
        {keys.map(key => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dd>
    </div>
  )
}
