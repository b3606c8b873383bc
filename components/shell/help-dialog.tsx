'use client'

import type { ReactNode } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { PAGES, type PageKey } from './pages'

const QUEUE_KEYS: readonly (readonly [what: string, ...keys: string[]])[] = [
  ['Next, previous', 'J', 'K'],
  ['Accept', '1'],
  ['Merge a duplicate', '2'],
  ['Send back, then the two digits of the reason', '3'],
  ['Recycle until a date', 'H'],
  ['Reroute to somebody else', 'R'],
  ['Send back to enrich', 'E'],
  ['Undo, for ten seconds', 'U'],
  ['Select, for one answer to many', 'X'],
  ['Take over from a colleague', 'T'],
]

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
      {pages.includes('handoffs') ? (
        <>
          <h3 className="pt-5 pb-2 text-xs text-ink-3">In the queue of handoffs</h3>
          <dl className="flex flex-col gap-2">
            {QUEUE_KEYS.map(([what, ...keys]) => (
              <Keys key={what} what={what} keys={keys} />
            ))}
          </dl>
        </>
      ) : null}
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
