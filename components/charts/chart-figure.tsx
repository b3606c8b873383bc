import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type ChartFigureProps = {
  /** What a screen reader hears instead of the picture. */
  label: string
  /** The sentence under the picture that says what it shows. */
  sentence: string
  /** The same numbers as a table: there before the picture is, and for those who cannot see it. */
  table: ReactNode
  children: ReactNode
  className?: string
}

export function ChartFigure({ label, sentence, table, children, className }: ChartFigureProps) {
  return (
    <figure aria-label={label} className={clsx('min-w-0', className)}>
      {children}
      <figcaption className="mt-2 max-w-prose text-sm text-ink-2">{sentence}</figcaption>
      <details className="group mt-2 print:hidden">
        <summary className="touch-target inline-flex cursor-pointer items-center text-xs text-ink-3 underline decoration-rule underline-offset-3 hover:text-ink">
          <span className="group-open:hidden">Show as a table</span>
          <span className="hidden group-open:inline">Hide the table</span>
        </summary>
        <div className="mt-2">{table}</div>
      </details>
    </figure>
  )
}
