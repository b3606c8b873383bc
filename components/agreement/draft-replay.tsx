'use client'

import { useEffect, useState } from 'react'
import { ReplayBrief } from '@/components/lab/replay-brief'
import { at } from '@/lib/domain/agreement/loose'

/** A pause in typing; each replay reads the whole history. */
const PAUSE_MS = 600

/** What the draft would have done to history, beside what is in force, once nobody types for a moment. */
export function DraftReplay({ content }: { content: unknown }) {
  const text = JSON.stringify(at(content, 'criteria') ?? null)
  const [asked, setAsked] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return <ReplayBrief criteria={JSON.parse(asked)} label="This draft" />
}
