'use client'

import { clsx } from 'clsx'
import { useNow } from '@/lib/client/use-now'
import { formatDue } from '@/lib/domain/format/format-due'

const TONES = { overdue: 'text-bad', soon: 'text-warn', later: 'text-ink-2', none: 'text-ink-3' }

/** A deadline as it stands now: the server sends instants, the browser says how long that is. */
export function DueText({
  due,
  pausedAt = null,
  serverNow,
  className,
}: {
  due: string | null
  /** While the clocks stand still nothing is due. */
  pausedAt?: string | null
  serverNow: string
  className?: string
}) {
  const now = useNow(serverNow)
  if (pausedAt !== null)
    return <span className={clsx('whitespace-nowrap text-ink-3', className)}>Clock paused</span>
  const { text, state } = formatDue(due, now)
  return (
    <time
      dateTime={due ?? undefined}
      title={due ? new Date(due).toUTCString() : undefined}
      className={clsx('whitespace-nowrap', TONES[state], className)}
      suppressHydrationWarning
    >
      {text}
    </time>
  )
}
