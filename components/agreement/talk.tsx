'use client'

import { createContext, type ReactNode, useContext } from 'react'

export type Talk = { canComment: boolean; me: string; people: readonly { id: string; name: string }[] }

const Context = createContext<Talk>({ canComment: false, me: '', people: [] })

export const useTalk = () => useContext(Context)

/** Who may say something here, and to whom. */
export function TalkProvider({ talk, children }: { talk: Talk; children: ReactNode }) {
  return <Context value={talk}>{children}</Context>
}
