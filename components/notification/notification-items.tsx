'use client'

import { clsx } from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'
import { useNow } from '@/lib/client/use-now'
import type { NotificationView } from '@/lib/contracts/notification'
import { formatSpan } from '@/lib/domain/format/format-due'
import { noticeTitle } from '@/lib/domain/notification/notice-title'

type NotificationItemsProps = {
  /** Null while they are being read. */
  notifications: readonly NotificationView[] | null
  onOpen: (id: string) => void
}

export function NotificationItems({ notifications, onOpen }: NotificationItemsProps) {
  const now = useNow(new Date().toISOString())
  if (notifications === null) return <p className="px-4 py-6 text-sm text-ink-3">Looking…</p>
  if (notifications.length === 0) {
    return (
      <p className="px-4 py-6 text-sm text-ink-2">
        Nothing yet. You are told here before a promise to a lead of yours runs out, and when one was broken.
      </p>
    )
  }
  return (
    <ul className="max-h-[min(28rem,60dvh)] overflow-y-auto">
      {notifications.map(notice => (
        <li key={notice.id} className="border-b border-hairline last:border-b-0">
          <Link
            href={hrefOf(notice)}
            prefetch={false}
            onClick={() => onOpen(notice.id)}
            className="ring-inset-focus flex gap-3 px-4 py-2.5 hover:bg-sunken"
          >
            <span
              aria-hidden="true"
              className={clsx(
                'mt-1.5 size-2 shrink-0 rounded-full',
                notice.read_at === null ? 'bg-bad' : 'bg-transparent',
              )}
            />
            <span className="min-w-0 flex-1">
              <span className={clsx('block', notice.read_at === null ? 'font-medium' : 'text-ink-2')}>
                {noticeTitle(notice)}
                {notice.read_at === null ? <span className="sr-only">, unread</span> : null}
              </span>
              <span className="block text-xs text-ink-3" suppressHydrationWarning>
                {formatSpan(Math.max(0, now - Date.parse(notice.created_at)))} ago
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function hrefOf({ handoff_id: handoff, rejection, mention }: NotificationView): Route {
  if (mention) return `/agreement/draft#${mention.anchor}` as Route
  if (rejection) return `/rejections/clusters#answer-${rejection.id}` as Route
  if (handoff) return `/handoffs?view=all&handoff=${handoff}` as Route
  return '/settings/webhooks' as Route
}
