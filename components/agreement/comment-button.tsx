'use client'

import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { MessageSquare } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { count } from '@/lib/domain/agreement/say-value'
import { CommentForm } from './comment-form'
import { CommentThread } from './comment-thread'
import { commentsQuery } from './queries'
import { useTalk } from './talk'

/** What is said on a clause, and a place to say more. */
export function CommentButton({ anchor, label }: { anchor: string; label: string }) {
  const { canComment } = useTalk()
  const { data } = useQuery(commentsQuery)
  const own = data?.comments.filter(each => each.anchor === anchor) ?? []
  const open = own.filter(each => each.thread_id === each.id && each.resolved === null)
  if (!canComment && own.length === 0) return null
  return (
    <Popover
      align="end"
      className="w-88 max-h-[70vh] overflow-y-auto"
      title={`Comments on ${label}`}
      trigger={
        <Button
          variant="ghost"
          size="sm"
          aria-label={
            open.length > 0 ? `${count(open.length, 'comment')} on ${label}` : `Comment on ${label}`
          }
          className={clsx(
            open.length > 0
              ? 'text-ink'
              : 'md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100',
          )}
        >
          <MessageSquare className="size-3.5" aria-hidden="true" />
          {open.length > 0 ? open.length : null}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {open.map(first => (
          <CommentThread
            key={first.id}
            first={first}
            answers={own.filter(each => each.thread_id === first.id && each.id !== first.id)}
          />
        ))}
        {canComment ? <CommentForm anchor={anchor} /> : null}
      </div>
    </Popover>
  )
}
