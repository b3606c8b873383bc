'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { CommentView } from '@/lib/contracts/agreement-talk'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { CommentForm } from './comment-form'
import { useDraft } from './draft-context'
import { suggestionWords, takeOver } from './take-over'
import { useTalk } from './talk'
import { useAgreementWrite } from './use-agreement-write'

export function CommentThread({ first, answers }: { first: CommentView; answers: readonly CommentView[] }) {
  const session = useDraft()
  const { canComment } = useTalk()
  const write = useAgreementWrite()
  const [isAnswering, setAnswering] = useState(false)
  const { suggestion } = first
  const end = (as: 'resolved' | 'accepted') =>
    write.mutate({ path: `comments/${first.id}/resolve`, body: { as } })
  const accept = () => {
    if (!suggestion) return
    takeOver(session, first.anchor, suggestion)
    end('accepted')
  }
  return (
    <article className="border-l-2 border-rule pl-3">
      {[first, ...answers].map(each => (
        <div key={each.id} className="mb-2">
          <p className="text-xs text-ink-3">
            <span className="font-medium text-ink">{each.author.name}</span>{' '}
            {formatInstant(each.created_at, Intl.DateTimeFormat().resolvedOptions().timeZone)}
          </p>
          <p className="whitespace-pre-wrap">{each.body}</p>
        </div>
      ))}
      {suggestion ? <p className="mb-2 text-sm">{suggestionWords(suggestion)}</p> : null}
      {isAnswering ? (
        <CommentForm anchor={first.anchor} thread={first.id} onDone={() => setAnswering(false)} />
      ) : canComment ? (
        <span className="flex gap-1.5">
          {suggestion && session.canEdit ? (
            <Button size="sm" variant="primary" onClick={accept}>
              Take over
            </Button>
          ) : null}
          <Button size="sm" onClick={() => setAnswering(true)}>
            Answer
          </Button>
          <Button size="sm" variant="ghost" pending={write.isPending} onClick={() => end('resolved')}>
            Resolve
          </Button>
        </span>
      ) : null}
    </article>
  )
}
