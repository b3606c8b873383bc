'use client'

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { ListName } from '@/lib/collaboration/draft-layout'
import { presentEntries } from '@/lib/collaboration/entry'
import { DraftSession, type Present } from './draft-session'
import { readSlot, type Slot } from './slot'

const Context = createContext<DraftSession | null>(null)

type DraftProviderProps = { workspaceId: string; canEdit: boolean; children: ReactNode }

/** Opens the draft for everything inside. */
export function DraftProvider({ workspaceId, canEdit, children }: DraftProviderProps) {
  const [session] = useState(() => new DraftSession(workspaceId, canEdit))
  useEffect(() => session.open(), [session])
  return <Context value={session}>{children}</Context>
}

export function useDraft(): DraftSession {
  const session = useContext(Context)
  if (!session) throw new Error('the draft is not open here')
  return session
}

/** Something of the session that changes; the selection must keep its identity while nothing does. */
export function useSession<T>(select: (session: DraftSession) => T): T {
  const session = useDraft()
  return useSyncExternalStore(
    session.subscribe,
    () => select(session),
    () => select(session),
  )
}

/** Something of the document, read again at every edit; compared by identity. */
export function useDocument<T>(read: (session: DraftSession) => T): T {
  const session = useDraft()
  return useSyncExternalStore(
    listener => {
      session.doc.on('update', listener)
      return () => session.doc.off('update', listener)
    },
    () => read(session),
    () => read(session),
  )
}

/** A value of the draft and how to set it. */
export function useSlot(slot: Slot): [value: unknown, set: (value: unknown) => void] {
  const session = useDraft()
  const value = useDocument(({ doc }) => readSlot(doc, slot))
  return [value, next => session.set(slot, next)]
}

/** Ids of a list in their order, as one text so that it changes only when they do. */
export function useEntryIds(list: ListName, where?: readonly [field: string, value: string]): string[] {
  const ids = useDocument(({ doc }) =>
    presentEntries(doc, list)
      .filter(([, entry]) => !where || entry.get(where[0]) === where[1])
      .map(([id]) => id)
      .join('\n'),
  )
  return ids === '' ? [] : ids.split('\n')
}

const NOBODY: readonly Present[] = []

/** Who else is in a field right now. */
export function usePresentAt(key: string): Present | null {
  return useSession(({ others }) => (others ?? NOBODY).find(each => each.field === key) ?? null)
}
