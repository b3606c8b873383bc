import { clsx } from 'clsx'
import type { ReactNode } from 'react'

const tones = {
  plain: 'bg-sunken text-ink-2',
  warn: 'bg-warn-soft text-ink',
  bad: 'bg-bad-soft text-ink',
  good: 'bg-good-soft text-ink',
}

type BannerProps = {
  tone?: keyof typeof tones
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
  className?: string
}

export function Banner({ tone = 'plain', title, children, action, className }: BannerProps) {
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={clsx(
        'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md px-4 py-2.5 text-sm',
        tones[tone],
        className,
      )}
    >
      <div className="min-w-0 flex-1">
        {title ? <p className="font-medium text-ink">{title}</p> : null}
        {children}
      </div>
      {action}
    </div>
  )
}
