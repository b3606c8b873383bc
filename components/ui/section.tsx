import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type SectionProps = {
  id: string
  title: ReactNode
  /** A sentence that says what is shown. */
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
  className?: string
}

/** A part of a page: a hairline above, a heading, the evidence. */
export function Section({ id, title, note, actions, children, className }: SectionProps) {
  return (
    <section aria-labelledby={id} className={clsx('border-t border-hairline pt-6 pb-10', className)}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h2 id={id} className="scroll-mt-20 text-base font-semibold">
            {title}
          </h2>
          {note ? <p className="mt-0.5 max-w-prose text-ink-2">{note}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div> : null}
      </div>
      {children}
    </section>
  )
}
