'use client'

import { clsx } from 'clsx'
import { useEffect, useRef } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import type { QueueHandoff } from '@/lib/contracts/queue'
import { ClaimMark } from './claim-mark'
import { DueText } from './due-text'
import { whoIs } from './handoff-words'

type QueueRowProps = {
  handoff: QueueHandoff
  isCurrent: boolean
  isSelected: boolean
  viewerId: string
  serverNow: string
  onOpen: () => void
  onSelect: (isSelected: boolean) => void
}

export function QueueRow(props: QueueRowProps) {
  const { handoff, isCurrent, isSelected, viewerId, serverNow, onOpen, onSelect } = props
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const where = [handoff.company, handoff.job_title].filter(Boolean).join(', ')
  return (
    <li
      ref={row}
      className={clsx(
        'relative scroll-mt-4 scroll-mb-16 border-b border-hairline',
        isCurrent ? 'bg-sunken' : 'hover:bg-sunken/60',
      )}
    >
      {isCurrent ? <span aria-hidden="true" className="absolute inset-y-0 left-0 w-0.5 bg-ink" /> : null}
      <div className="flex items-start gap-1 pl-2">
        <span className="pt-3">
          <Checkbox label={`Select ${whoIs(handoff)}`} checked={isSelected} onCheckedChange={onSelect} />
        </span>
        <button
          type="button"
          onClick={onOpen}
          aria-current={isCurrent ? 'true' : undefined}
          className="ring-inset-focus flex min-w-0 flex-1 flex-col gap-0.5 rounded-sm px-2 py-2.5 text-left"
        >
          <span className="flex items-baseline justify-between gap-3">
            <span className="truncate font-medium">{whoIs(handoff)}</span>
            <DueText
              due={handoff.next_due_at}
              pausedAt={handoff.paused_at}
              serverNow={serverNow}
              className="text-xs"
            />
          </span>
          <span className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 truncate text-ink-2">{where || 'Nothing else known'}</span>
            <ClaimMark claim={handoff.claim} viewerId={viewerId} />
          </span>
        </button>
      </div>
    </li>
  )
}
