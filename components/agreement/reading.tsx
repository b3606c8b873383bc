'use client'

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { draftContent } from '@/lib/collaboration/draft-content'
import { LIST_NAMES, LISTS } from '@/lib/collaboration/draft-layout'
import { presentEntries } from '@/lib/collaboration/entry'
import { type AgreementRefusal, parseAgreement } from '@/lib/contracts/parse-agreement'
import type { Change } from '@/lib/domain/agreement/change'
import { diffAgreement } from '@/lib/domain/agreement/diff-agreement'
import { useDraft } from './draft-context'

export type Reading = {
  content: unknown
  refusals: readonly (AgreementRefusal & { anchor: string })[]
  /** By anchor, such as `gates/gate-size`. */
  problems: ReadonlyMap<string, string[]>
  changes: readonly Change[]
}

const EMPTY: Reading = { content: null, refusals: [], problems: new Map(), changes: [] }
const Context = createContext<Reading>(EMPTY)
export const useReading = () => useContext(Context)

const QUIET_MS = 80

/** Reads the whole draft a moment after each edit: what it says, what is wrong, what differs from what is in force. */
export function ReadingProvider({ agreed, children }: { agreed: unknown; children: ReactNode }) {
  const session = useDraft()
  const [reading, setReading] = useState(EMPTY)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      timer = undefined
      const content = draftContent(session.doc)
      const parsed = parseAgreement(content)
      const refusals = (parsed.ok ? [] : parsed.refusals).map(refusal => ({
        ...refusal,
        anchor: anchorOf(refusal.path, session.doc),
      }))
      const problems = Map.groupBy(refusals, refusal => refusal.anchor)
      setReading({
        content,
        refusals,
        problems: new Map(
          [...problems].map(([anchor, own]) => [
            anchor,
            own.map(({ clause, message }) => `${clause}: ${message}`),
          ]),
        ),
        changes: agreed === null ? [] : diffAgreement(agreed, parsed.ok ? parsed.content : content),
      })
    }
    const later = () => {
      timer ??= setTimeout(read, QUIET_MS)
    }
    later()
    session.doc.on('update', later)
    return () => {
      session.doc.off('update', later)
      clearTimeout(timer)
    }
  }, [session, agreed])
  return <Context value={reading}>{children}</Context>
}

/** Place on the page of a path into the content. */
function anchorOf(path: string, doc: Parameters<typeof presentEntries>[0]): string {
  for (const list of LIST_NAMES) {
    const start = `${LISTS[list].join('.')}.`
    if (!path.startsWith(start)) continue
    const index = Number(path.slice(start.length).split('.')[0])
    const id = presentEntries(doc, list, { off: false })[index]?.[0]
    if (id) return `${list}/${id}`
  }
  const [root = '', part = ''] = path.split('.')
  return root === 'criteria' || root === 'sla' ? part : root
}
