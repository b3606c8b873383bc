'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { MinutesSession, type MinutesStatus } from './minutes-session'
import { MinutesText } from './minutes-text'

export type { MinutesStatus }

const WORDS: Record<MinutesStatus, string> = {
  connecting: 'Opening the minutes',
  saving: 'Saving',
  saved: 'Saved',
  offline: 'Offline. What you write is kept here and sent when the line is back.',
  refused: 'The minutes could not be opened. Load the page again.',
}

type MinutesEditorProps = {
  workspaceId: string
  reviewId: string
  canEdit: boolean
  onStatus: (status: MinutesStatus) => void
}

/** The minutes, written by everybody at once. */
export function MinutesEditor({ workspaceId, reviewId, canEdit, onStatus }: MinutesEditorProps) {
  const [session] = useState(() => new MinutesSession(workspaceId, reviewId))
  useEffect(() => session.open(), [session])
  const read = () => session.status
  const status = useSyncExternalStore(session.subscribe, read, read)
  useEffect(() => onStatus(status), [status, onStatus])
  return (
    <div>
      {session.isSynced && session.provider ? (
        <MinutesText session={session} provider={session.provider} canEdit={canEdit} />
      ) : (
        <div className="min-h-40 rounded-md border border-hairline bg-raised" />
      )}
      <p role="status" aria-live="polite" className="mt-1.5 text-xs text-ink-3 print:hidden">
        {WORDS[status]}
      </p>
    </div>
  )
}
