'use client'

import { clsx } from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

/** Sections that are pages of their own: links, not tabs. */
export function NavTabs({
  label,
  links,
}: {
  label: string
  links: readonly { href: Route; label: string }[]
}) {
  const pathname = usePathname()
  const matching = links.filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
  // Where one page lies below another, the nearest one is where people are.
  const nearest = Math.max(0, ...matching.map(({ href }) => href.length))
  return (
    <nav aria-label={label} className="flex gap-6 overflow-x-auto border-b border-hairline">
      {links.map(link => {
        const current = matching.includes(link) && link.href.length === nearest
        return (
          <Link
            key={link.href}
            href={link.href}
            aria-current={current ? 'page' : undefined}
            className={clsx(
              'touch-target ring-inset-focus -mb-px flex h-10 items-center border-b-2 text-sm whitespace-nowrap',
              current ? 'border-ink font-medium text-ink' : 'border-transparent text-ink-2 hover:text-ink',
            )}
          >
            {link.label}
          </Link>
        )
      })}
    </nav>
  )
}
