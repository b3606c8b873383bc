'use client'

import { X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { formatCount } from '@/lib/domain/format/format-count'
import { AssigneeMenu } from './assignee-menu'
import type { KeyCommand } from './key-command'
import type { QueueViewer } from './queue-viewer'

type BulkBarProps = {
  ids: readonly string[]
  viewer: QueueViewer
  onCommand: (command: KeyCommand) => void
  onClear: () => void
}

/** One answer for all that are selected. */
export function BulkBar({ ids, viewer, onCommand, onClear }: BulkBarProps) {
  return (
    <div
      role="toolbar"
      aria-label="Selected handoffs"
      className="sticky bottom-4 z-20 mx-auto flex w-fit flex-wrap items-center gap-2 rounded-lg border border-rule bg-raised px-3 py-2 shadow-lift max-lg:hidden"
    >
      <span className="px-1 font-medium" aria-live="polite">
        {formatCount(ids.length)} selected
      </span>
      {viewer.mayDispose ? (
        <>
          <Button size="sm" variant="primary" onClick={() => onCommand('accept')}>
            Accept
          </Button>
          <Button size="sm" onClick={() => onCommand('reject')}>
            Send back
          </Button>
          <Button size="sm" onClick={() => onCommand('recycle')}>
            Recycle
          </Button>
          <Button size="sm" onClick={() => onCommand('reroute')}>
            Reroute
          </Button>
        </>
      ) : null}
      {viewer.mayAssign ? <AssigneeMenu ids={ids} label="Assign" onDone={onClear} /> : null}
      <Button size="icon" variant="ghost" aria-label="Clear the selection" onClick={onClear}>
        <X className="size-4" aria-hidden="true" />
      </Button>
    </div>
  )
}
