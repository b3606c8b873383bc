'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { PageIcon } from './page-icon'
import { PAGES, type PageKey } from './pages'

const pick = (keys: readonly PageKey[]) => PAGES.filter(page => keys.includes(page.key))
const isCurrent = (pathname: string, href: string) => pathname === href || pathname.startsWith(`${href}/`)

export function SideNavigation({ pages }: { pages: readonly PageKey[] }) {
  const pathname = usePathname()
  return (
    <nav aria-label="Main" className="flex flex-col gap-0.5">
      {pick(pages).map(page => {
        const current = isCurrent(pathname, page.href)
        return (
          <Link
            key={page.key}
            href={page.href}
            aria-current={current ? 'page' : undefined}
            className={clsx(
              'touch-target ring-inset-focus group flex h-8 items-center gap-2.5 rounded-md px-2 text-sm',
              current ? 'bg-sunken font-medium text-ink' : 'text-ink-2 hover:bg-sunken hover:text-ink',
            )}
          >
            <PageIcon page={page.key} className="size-4 shrink-0" />
            {page.label}
          </Link>
        )
      })}
    </nav>
  )
}

/** Within reach of a thumb: the same pages along the bottom of a small screen. */
export function BottomNavigation({ pages }: { pages: readonly PageKey[] }) {
  const pathname = usePathname()
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex overflow-x-auto border-t border-hairline bg-paper pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {pick(pages).map(page => {
        const current = isCurrent(pathname, page.href)
        return (
          <Link
            key={page.key}
            href={page.href}
            aria-current={current ? 'page' : undefined}
            className={clsx(
              'ring-inset-focus flex h-14 min-w-[4.75rem] flex-1 flex-col items-center justify-center gap-1 text-xs',
              current ? 'font-medium text-ink' : 'text-ink-3',
            )}
          >
            <PageIcon page={page.key} className="size-5" />
            {page.label}
          </Link>
        )
      })}
    </nav>
  )
}
