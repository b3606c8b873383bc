'use client'

import type { ReactNode } from 'react'
import { textLinkStyles } from '@/components/ui/text-link'
import { ChangeLines } from './change-lines'
import { DraftReplay } from './draft-replay'
import { useReading } from './reading'

type MarginProps = { inForce: number | null; children?: ReactNode }

/** Beside the draft: what keeps it from being proposed, and how it differs from what is in force. */
export function Margin({ inForce, children }: MarginProps) {
  const { refusals, changes, content } = useReading()
  if (content === null) return null
  return (
    <aside aria-label="Against what is in force" className="flex flex-col gap-8 text-sm">
      {refusals.length > 0 ? (
        <section aria-labelledby="refusals">
          <h2 id="refusals" className="mb-2 font-semibold">
            Cannot be proposed yet
          </h2>
          <ul className="flex flex-col gap-2">
            {refusals.slice(0, 12).map(({ path, anchor, clause, message }) => (
              <li key={path + message} className="border-l-2 border-bad pl-3">
                <a href={`#${anchor}`} className={textLinkStyles}>
                  {clause}
                </a>{' '}
                {message}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="changes">
        <h2 id="changes" className="mb-2 font-semibold">
          {inForce === null ? 'Nothing is in force yet' : `Against version ${inForce}`}
        </h2>
        {inForce === null ? (
          <p className="text-ink-2">This draft becomes version 1 once both sides have signed it.</p>
        ) : changes.length === 0 ? (
          <p className="text-ink-2">
            The draft says what is in force. Change something, and it is told here as you type.
          </p>
        ) : (
          <ChangeLines changes={changes} />
        )}
      </section>
      {inForce === null || changes.length > 0 ? <DraftReplay content={content} /> : null}
      {children}
    </aside>
  )
}
