import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type EmptyStateProps = {
  /** What is not here, in words: "No leads match these filters". */
  title: string
  /** Why it is empty, and what will appear. */
  children?: ReactNode
  /** The one next step. */
  action?: ReactNode
  className?: string
}

export function EmptyState({ title, children, action, className }: EmptyStateProps) {
  return (
    <div className={clsx('flex flex-col items-start gap-1 border-l-2 border-rule py-2 pl-4', className)}>
      <p className="font-medium text-ink">{title}</p>
      {children ? <div className="max-w-prose text-ink-2">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  )
}
