import { clsx } from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'

type NumberLinkProps = { href: Route | null; label: string; className?: string; children: ReactNode }

/** A number that opens its leads; plain text for those who may see the number and not the leads. */
export function NumberLink({ href, label, className, children }: NumberLinkProps) {
  if (!href) return <span className={className}>{children}</span>
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={label}
      className={clsx(
        'rounded-sm decoration-rule decoration-1 underline-offset-4 hover:underline',
        className,
      )}
    >
      {children}
    </Link>
  )
}
