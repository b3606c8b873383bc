import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/** Scrolls sideways inside its own box, never the page; relative, so that what is only spoken stays in the box too. */
export function TableFrame({ label, className, ...rest }: ComponentProps<'section'> & { label: string }) {
  return (
    <section
      {...rest}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className={clsx('ring-inset-focus relative max-w-full overflow-x-auto', className)}
    />
  )
}

export function Table({ className, ...rest }: ComponentProps<'table'>) {
  return <table {...rest} className={clsx('w-full text-sm', className)} />
}

export function HeadCell({ className, scope = 'col', ...rest }: ComponentProps<'th'>) {
  return (
    <th
      {...rest}
      scope={scope}
      className={clsx(
        'border-b border-rule py-2 pr-4 text-left align-bottom text-xs font-medium whitespace-nowrap text-ink-3 last:pr-0',
        className,
      )}
    />
  )
}

export function Row({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={clsx('border-b border-hairline hover:bg-sunken/60', className)} />
}

export function Cell({ className, ...rest }: ComponentProps<'td'>) {
  return <td {...rest} className={clsx('py-2 pr-4 align-baseline last:pr-0', className)} />
}

export const numeric = 'text-right tabular-nums whitespace-nowrap'
