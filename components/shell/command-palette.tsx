'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { clsx } from 'clsx'
import { Search } from 'lucide-react'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { popupItemStyles } from '@/components/ui/popup-styles'
import { ALL_METRICS } from '@/lib/domain/metrics/registry'
import { METRIC_PLACES } from './metric-places'
import { PAGES, type PageKey } from './pages'
import { useLeadSearch } from './use-lead-search'

type Command = { value: string; label: string; hint: string; href: Route | null }
type CommandGroup = { value: string; items: Command[] }

type CommandPaletteProps = {
  pages: readonly PageKey[]
  searchLeads: boolean
  onClose: () => void
  onHelp: () => void
}

/** Pages, metrics and leads by name; what one presses Enter on opens. */
export function CommandPalette({ pages, searchLeads, onClose, onHelp }: CommandPaletteProps) {
  const router = useRouter()
  const [text, setText] = useState('')
  const leads = useLeadSearch(text, searchLeads)
  const groups = matching(text, pages, leads)
  const choose = (command: Command) => {
    onClose()
    if (command.href) router.push(command.href)
    else onHelp()
  }
  return (
    <Dialog.Root open onOpenChange={open => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-shade" />
        <Dialog.Popup
          aria-label="Search and go"
          className="fixed top-[10vh] left-1/2 z-50 flex max-h-[70vh] w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 flex-col overflow-hidden rounded-lg border border-rule bg-raised text-ink shadow-lift outline-hidden"
        >
          <Autocomplete.Root
            open
            inline
            items={groups}
            filter={null}
            autoHighlight="always"
            keepHighlight
            value={text}
            onValueChange={setText}
            itemToStringValue={(command: Command) => command.label}
          >
            <div className="flex items-center gap-3 border-b border-hairline px-4">
              <Search className="size-4 shrink-0 text-ink-3" aria-hidden="true" />
              <Autocomplete.Input
                aria-label="Search"
                placeholder={searchLeads ? 'Page, metric, or the name of a lead' : 'Page or metric'}
                className="h-12 w-full bg-transparent text-base outline-hidden placeholder:text-ink-3"
              />
            </div>
            <Dialog.Close className="sr-only">Close</Dialog.Close>
            <Autocomplete.Empty className="px-4 text-ink-3 not-empty:py-6">
              Nothing is called that here.
            </Autocomplete.Empty>
            <Autocomplete.List className="min-h-0 overflow-y-auto overscroll-contain p-2 data-empty:p-0">
              {(group: CommandGroup) => (
                <Autocomplete.Group key={group.value} items={group.items} className="not-last:mb-2">
                  <Autocomplete.GroupLabel className="px-2 py-1 text-xs text-ink-3">
                    {group.value}
                  </Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(command: Command) => (
                      <Autocomplete.Item
                        key={command.value}
                        value={command}
                        onClick={() => choose(command)}
                        className={clsx(popupItemStyles, 'justify-between gap-6')}
                      >
                        <span className="shrink-0">{command.label}</span>
                        <span className="min-w-0 truncate text-xs text-ink-3">{command.hint}</span>
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function matching(text: string, pages: readonly PageKey[], leads: Command[]): CommandGroup[] {
  const wanted = text.trim().toLowerCase()
  const hit = (command: Command) => `${command.label} ${command.hint}`.toLowerCase().includes(wanted)
  const go = PAGES.filter(page => pages.includes(page.key)).map(page => ({
    value: page.key,
    label: page.label,
    hint: `G then ${page.letter.toUpperCase()}`,
    href: page.href,
  }))
  const metrics = ALL_METRICS.flatMap(({ id, label, question }) => {
    const href = METRIC_PLACES[id]
    return href ? [{ value: id, label, hint: question, href }] : []
  })
  const help = { value: 'help', label: 'Keys and help', hint: '?', href: null }
  return [
    { value: 'Pages', items: [...go, help].filter(hit) },
    { value: 'Leads', items: leads },
    { value: 'Metrics', items: wanted === '' ? [] : metrics.filter(hit).slice(0, 8) },
  ].filter(group => group.items.length > 0)
}
