'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { draftContent } from '@/lib/collaboration/draft-content'
import { fillDraft } from '@/lib/collaboration/fill-draft'
import { useDraft } from './draft-context'
import { LearnedRules } from './learned-rules'
import { learnedQuery } from './queries'
import { withLearned } from './with-learned'

type LearnedDialogProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** Starts the criteria of the draft from what won leads had done before their hand-off; one undo takes it back. */
export function LearnedDialog({ open, onOpenChange }: LearnedDialogProps) {
  const session = useDraft()
  const toast = useToast()
  const { data, error } = useQuery({ ...learnedQuery, enabled: open })
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const rules = data?.state === 'ready' ? data.rules : []
  const wanted = chosen ?? new Set(rules.filter(each => each.is_sure).map(each => each.id))
  const start = () => {
    if (data?.state !== 'ready') return
    const content = withLearned(draftContent(session.doc), data.criteria, wanted)
    const isDone = session.edit(doc =>
      fillDraft(doc, content, list => `${list.replaceAll('_', '-')}-${uuidv7()}`),
    )
    onOpenChange(false)
    if (!isDone) return
    toast.add({
      title: 'The criteria of the draft start from your won leads',
      actionProps: { children: 'Undo', onClick: () => session.undo.undo() },
    })
  }
  const toggle = (id: string) => {
    const next = new Set(wanted)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      place="side"
      focus="content"
      title="From what your closed-won leads did"
      description="Rules and a line for the draft, from what was known before the hand-off alone. Nothing is changed until you say so."
      footer={
        data?.state === 'ready' ? (
          <>
            <Button onClick={() => onOpenChange(false)}>Cancel</Button>
            <Button variant="primary" onClick={start} disabled={wanted.size === 0}>
              Start the draft from these
            </Button>
          </>
        ) : null
      }
    >
      {error ? <Banner tone="bad">{error.message}</Banner> : null}
      {!data && !error ? (
        <p role="status" className="text-ink-2">
          Reading what your leads did
        </p>
      ) : null}
      {data ? <LearnedRules learned={data} wanted={wanted} onToggle={toggle} /> : null}
    </Dialog>
  )
}
