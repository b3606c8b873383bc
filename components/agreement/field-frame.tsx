'use client'

import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useDraft, usePresentAt } from './draft-context'
import { personColour } from './person-colour'

type FieldFrameProps = { at: string; className?: string; onPress?: () => void; children: ReactNode }

/** Rings a field in the colour of whoever else is in it, and tells the others when one is in it oneself. */
export function FieldFrame({ at, className, onPress, children }: FieldFrameProps) {
  const session = useDraft()
  const other = usePresentAt(at)
  const colour = other ? personColour(other.user.role) : undefined
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears of the focus of the control inside, and takes none
    <span
      onPointerUp={onPress}
      onFocus={() => session.enter(at)}
      onBlur={() => session.enter(null)}
      style={colour ? { boxShadow: `0 0 0 2px ${colour}` } : undefined}
      className={clsx('relative inline-flex min-w-0 rounded-md', className)}
    >
      {children}
      {other ? (
        <span
          style={{ background: colour }}
          className="pointer-events-none absolute -top-4 right-0 z-10 rounded-sm px-1 text-xs leading-4 whitespace-nowrap text-paper"
        >
          {other.user.name}
        </span>
      ) : null}
    </span>
  )
}
