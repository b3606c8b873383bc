'use client'

import { clsx } from 'clsx'
import { Ellipsis } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { Menu, MenuLink } from '@/components/ui/menu'
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

/** What fits the width of a small screen beside the way to the rest. */
const MOST_BELOW = 5

/** Within reach of a thumb: the first pages along the bottom of a small screen, the others behind one more. */
export function BottomNavigation({ pages }: { pages: readonly PageKey[] }) {
  const pathname = usePathname()
  const all = pick(pages)
  const shown = all.length > MOST_BELOW ? all.slice(0, MOST_BELOW - 1) : all
  const rest = all.slice(shown.length)
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-hairline bg-paper pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {shown.map(page => {
        const current = isCurrent(pathname, page.href)
        return (
          <Link
            key={page.key}
            href={page.href}
            aria-current={current ? 'page' : undefined}
            className={belowStyles(current)}
          >
            <PageIcon page={page.key} className="size-5" />
            {page.label}
          </Link>
        )
      })}
      {rest.length > 0 ? (
        <Menu
          side="top"
          align="end"
          trigger={
            <button type="button" className={belowStyles(rest.some(page => isCurrent(pathname, page.href)))}>
              <Ellipsis className="size-5" aria-hidden="true" />
              More
            </button>
          }
        >
          {rest.map(page => (
            <MenuLink
              key={page.key}
              href={page.href}
              aria-current={isCurrent(pathname, page.href) ? 'page' : undefined}
            >
              <span className="flex h-10 items-center gap-2.5">
                <PageIcon page={page.key} className="size-4 shrink-0" />
                {page.label}
              </span>
            </MenuLink>
          ))}
        </Menu>
      ) : null}
    </nav>
  )
}

const belowStyles = (current: boolean) =>
  clsx(
    'ring-inset-focus flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-1 text-xs',
    current ? 'font-medium text-ink' : 'text-ink-3',
  )
