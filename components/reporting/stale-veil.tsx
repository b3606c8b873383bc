import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** Old numbers stay where they are, fainter, until the new ones are there: nothing jumps, nothing lies. */
export function StaleVeil({ isStale, children }: { isStale: boolean; children: ReactNode }) {
  return (
    <div
      aria-busy={isStale}
      className={clsx('transition-opacity delay-150 duration-150', isStale && 'opacity-40')}
    >
      {children}
    </div>
  )
}
