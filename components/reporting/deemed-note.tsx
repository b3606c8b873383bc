'use client'

import { clsx } from 'clsx'
import type { Route } from 'next'
import { useId } from 'react'
import { formatCount } from '@/lib/domain/format/format-count'
import { HatchFill } from './hatch-fill'
import { NumberLink } from './number-link'

type DeemedNoteProps = { n: number | null | undefined; href: Route | null; name: string; className?: string }

/** Handoffs deemed accepted because nobody answered: beside a number, hatched, and no part of it. */
export function DeemedNote({ n, href, name, className }: DeemedNoteProps) {
  const id = useId()
  if (!n) return null
  return (
    <span className={clsx('inline-flex items-center gap-1.5 text-xs font-normal text-ink-3', className)}>
      <svg width="14" height="9" aria-hidden="true">
        <HatchFill id={id} />
        <rect x="0.5" y="0.5" width="13" height="8" fill={`url(#${id})`} stroke="var(--sales)" />
      </svg>
      <NumberLink href={href} label={`${name}: ${formatCount(n)} deemed accepted, see the leads`}>
        {formatCount(n)} deemed<span className="max-md:hidden"> accepted</span>
      </NumberLink>
    </span>
  )
}
